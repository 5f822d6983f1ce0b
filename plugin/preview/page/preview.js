// The page's script: lists, keys, and what keeps both up to date. Without it the page is whole, and still.

import { copy_stub, current_row, go, next_unsourced, refresh, say, show_tab, start_lists } from "./lists.js";
import { start_live } from "./live.js";

const frame = document.querySelector("iframe");
const help = document.getElementById("keys");
const filter = document.getElementById("filter");
const plain = document.getElementById("plain");
let is_plain = false;

function show_plain() {
  const link = frame?.contentDocument?.getElementById("obelus-plain");
  if (link) link.media = is_plain ? "all" : "not all";
  plain?.setAttribute("aria-pressed", is_plain);
}

function toggle_plain() {
  is_plain = !is_plain;
  show_plain();
}

const keys = {
  u: next_unsourced,
  j: () => go(1),
  k: () => go(-1),
  c: () => copy_stub(current_row()),
  p: toggle_plain,
  "/": () => filter.focus(),
  "?": () => help.showModal(),
};
for (const index of [0, 1, 2, 3, 4]) keys[index + 1] = () => show_tab(index, true);

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!keys[event.key] || !help) return;
  event.preventDefault();
  keys[event.key]();
}

document.documentElement.classList.add("live");
start_lists();
refresh.listeners.push((page) => {
  page.addEventListener("keydown", pressed);
  show_plain();
});
refresh.page = null;
refresh();
document.addEventListener("keydown", pressed);
document.getElementById("help")?.addEventListener("click", () => help.showModal());
plain?.addEventListener("click", toggle_plain);
start_live(() => {
  say("");
  refresh();
  show_plain();
});
