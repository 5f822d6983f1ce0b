// Keeps the page as the files are: whole at first, then by the lines that change.

import { morph, morph_children } from "./morph.js";

const view = document.body.dataset.view;
const frame = document.querySelector("iframe");
const state_url = "/state/" + view.split("/").map(encodeURIComponent).join("/");
const texts = new Map();
let number = -1; // of the state that is shown
let is_asking = false;
let is_missing = false; // something, while it is asked for
let is_behind = false;
let after_patch = () => {};

const lines_of = (text) => text.split(/(?<=\n)/);

// [[at, removed, added], …] of lines, ascending.
function apply(text, splices) {
  const lines = text === "" ? [] : lines_of(text);
  const result = [];
  let at = 0;
  for (const [from, removed, added] of splices) {
    for (; at < from; ++at) result.push(lines[at]);
    result.push(added);
    at += removed;
  }
  for (; at < lines.length; ++at) result.push(lines[at]);
  return result.join("");
}

const is_loaded = () => frame.contentDocument?.readyState === "complete" && frame.contentDocument.body;

// The first block that begins where the reader looks: it is not to move. Nothing at the top of the page.
function anchor_of(page, window) {
  if (window.scrollY === 0) return null;
  for (const block of page.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, pre, tr, dt, dd, img, figure, section, div")) {
    const { top, height } = block.getBoundingClientRect();
    if (top >= 0 && height > 0) return top < window.innerHeight ? block : null;
  }
  return null;
}

function show_article(html) {
  if (!frame || !is_loaded()) return; // it comes with the frame, which tells when it is there
  const page = frame.contentDocument;
  const window = frame.contentWindow;
  const next = new window.DOMParser().parseFromString(html, "text/html"); // under the frame's policy, as the article is
  const anchor = anchor_of(page, window);
  const top = anchor?.getBoundingClientRect().top;
  morph(page.documentElement, next.documentElement);
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - top;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}

function show(name, html) {
  if (name === "article") return show_article(html);
  const part = document.getElementById(`part-${name}`);
  if (!part) return;
  const next = part.cloneNode(false);
  next.innerHTML = html;
  morph_children(part, next);
}

// Messages in order; what several of them change is shown once.
function patch(messages) {
  if (document.hidden) is_behind = true; // nobody looks: it is caught up with when somebody does
  if (is_behind || messages.length === 0) return;
  if (is_asking) return void (is_missing = true); // the state on its way may be older
  const changed = new Set();
  for (const { number: next, parts } of messages) {
    if (next <= number) continue;
    if (next !== number + 1) return void ask();
    number = next;
    for (const [name, splices] of Object.entries(parts)) {
      texts.set(name, apply(texts.get(name) ?? "", splices));
      changed.add(name);
    }
  }
  for (const name of changed) show(name, texts.get(name));
  if (changed.size > 0) after_patch();
}

// The whole state: at first, and when something was missed. What is missed while it is on its way is asked
// for again.
async function ask() {
  is_missing = true;
  if (is_asking) return;
  is_asking = true;
  try {
    while (is_missing) {
      is_missing = false;
      is_behind = false;
      const answer = await fetch(state_url);
      if (!answer.ok) throw new Error(answer.statusText);
      show_state(await answer.json());
    }
  } catch {
    connected(false);
  } finally {
    is_asking = false;
  }
}

function show_state(state) {
  number = state.number;
  for (const [name, html] of Object.entries(state.parts)) {
    texts.set(name, html);
    show(name, html);
  }
  after_patch();
}

function connected(is_open) {
  document.getElementById("connection").textContent = is_open
    ? "" : "Not connected: obelus preview has ended, or begins anew. The page is as it was last.";
  document.documentElement.dataset.live = is_open;
}

// An image, a stylesheet or a font that the article shows has changed: the frame is loaded anew, where it is
// scrolled to.
function show_files(files) {
  const shown = frame?.contentWindow?.performance.getEntriesByType("resource") ?? [];
  const is_new = ({ name }) => files.includes(new URL(name).pathname.replace(/^\/site\//, ""));
  if (shown.some(is_new)) frame.contentWindow.location.reload();
}

function hear({ open, news }) {
  if (news) {
    const messages = news.map((data) => JSON.parse(data));
    patch(messages.filter((message) => message.view === view));
    return show_files(messages.map(({ file }) => file).filter(Boolean));
  }
  if (open === undefined) return;
  connected(open);
  if (open) ask();
}

function listen_by_worker() {
  const worker = new SharedWorker("/assets/worker.js");
  const say = () => worker.port.postMessage({ view, seen: Date.now() });
  worker.port.onmessage = ({ data }) => {
    hear(data);
    if (data.news) worker.port.postMessage({ done: true });
  };
  say();
  addEventListener("focus", say);
  document.addEventListener("visibilitychange", () => document.hidden || say());
  addEventListener("pagehide", () => worker.port.postMessage({ bye: true }));
  addEventListener("pageshow", say);
}

function listen_alone(tell = hear) {
  const source = new EventSource("/events");
  source.onopen = () => tell({ open: true });
  source.onerror = () => {
    tell({ open: false });
    if (source.readyState === EventSource.CLOSED) setTimeout(listen_alone, 2000, tell);
  };
  source.onmessage = ({ data }) => tell({ news: [data] });
}

// Where there are no shared workers one tab listens, and tells the others; when it goes, the next one does.
function listen_in_turn() {
  const channel = new BroadcastChannel("obelus-events");
  let is_open = false;
  channel.onmessage = ({ data }) => hear(data);
  navigator.locks.request("obelus-events", () => new Promise(() => {
    channel.onmessage = ({ data: { is_new } }) => is_new && channel.postMessage({ open: is_open });
    listen_alone((message) => {
      is_open = message.open ?? is_open;
      hear(message);
      channel.postMessage(message);
    });
  }));
  channel.postMessage({ is_new: true });
}

// `after` is called when the page has changed.
export function start_live(after) {
  after_patch = after;
  document.addEventListener("visibilitychange", () => !document.hidden && is_behind && ask());
  frame?.addEventListener("load", () => {
    if (texts.has("article") && frame.contentDocument) show_article(texts.get("article"));
    after_patch();
  });
  if (typeof SharedWorker === "function") listen_by_worker();
  else if (navigator.locks && typeof BroadcastChannel === "function") listen_in_turn();
  else listen_alone();
}
