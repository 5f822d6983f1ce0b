// The lists beside the article: tabs, filter, and the way from a row to its marks and back.

const frame = document.querySelector("iframe");
const tabs = [...document.querySelectorAll(".tabs a")];
const panels = tabs.map((tab) => document.getElementById(tab.dataset.panel));
const filter = document.getElementById("filter");
const lacking = document.getElementById("lacking"); // on the page of all articles
let shown = 0; // the tab
let current = ""; // the row's id

const frame_page = () => frame?.contentDocument;
const rows_of = (panel) => [...panel.querySelectorAll(".row:not([hidden])")];
const marks_of = (row) => (row.dataset.marks ?? "").split(" ").filter(Boolean)
  .flatMap((id) => [frame_page()?.getElementById(id), ...(frame_page()?.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`) ?? [])])
  .filter(Boolean);

export function say(text) {
  document.getElementById("said").textContent = text;
}

export function show_tab(index, focus = false) {
  say("");
  shown = index;
  tabs.forEach((tab, at) => {
    tab.setAttribute("aria-selected", at === index);
    tab.tabIndex = at === index ? 0 : -1;
    panels[at].hidden = at !== index;
  });
  if (focus) tabs[index].focus();
}

function make_tabs() {
  document.querySelector(".tabs").setAttribute("role", "tablist");
  tabs.forEach((tab, index) => {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.dataset.panel);
    panels[index].setAttribute("role", "tabpanel");
    panels[index].setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      show_tab(index);
    });
    tab.addEventListener("keydown", ({ key }) => {
      const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[key];
      if (to !== undefined) show_tab((to + tabs.length) % tabs.length, true);
    });
  });
  show_tab(0);
}

function apply_filter() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll(".rows > .row, tbody > tr")) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word)) || (lacking?.checked && row.classList.contains("done"));
  }
  if (!lacking) return;
  sessionStorage.setItem("search", filter.value);
  sessionStorage.setItem("lacking", lacking.checked);
}

function highlight(row) {
  for (const each of frame_page()?.querySelectorAll("[data-current]") ?? []) each.removeAttribute("data-current");
  for (const each of document.querySelectorAll(".row[aria-current]"))
    if (each !== row) each.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  const marks = marks_of(row);
  for (const mark of marks) mark.dataset.current = "";
  return marks[0];
}

// Makes a row the current one, and brings its passage into view.
export function select(row, { focus = true, mark = null } = {}) {
  say("");
  current = row.id;
  const first = highlight(row);
  row.scrollIntoView({ block: "nearest" });
  if (focus) (row.querySelector(".find") ?? row.querySelector("summary, a, button"))?.focus({ preventScroll: true });
  (mark ?? first)?.scrollIntoView({ block: "center" });
}

export function current_row() {
  return document.getElementById(current);
}

// `step` rows on from the current one in the list that is shown; round at its ends.
export function go(step) {
  const rows = rows_of(panels[shown]);
  if (rows.length === 0) return say("This list has no rows.");
  const at = rows.findIndex((row) => row.id === current);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  select(rows[next]);
}

export function next_unsourced() {
  const was_shown = shown === 0;
  show_tab(0);
  if (rows_of(panels[0]).length === 0) return say("Every figure has a source.");
  if (!was_shown) current = "";
  go(1);
}

// The row of a mark: in the list that is shown, else in the list of all.
function row_of(id) {
  const find = (panel) => [...panel.querySelectorAll(".row")].find((row) => row.dataset.marks.split(" ").includes(id));
  for (const index of [shown, tabs.length - 1, ...tabs.keys()]) {
    const row = find(panels[index]);
    if (!row) continue;
    show_tab(index);
    return row;
  }
  return null;
}

// Links of the article lead where they lead, but not in the frame: to another article here, or in a tab of
// their own.
async function follow(link) {
  if (link.origin !== location.origin) return void window.open(link.href, "_blank", "noopener");
  const answer = await fetch(`/article/${link.pathname.replace(/^\/(site\/)?/, "")}`, { method: "HEAD" });
  if (answer.ok) location.assign(answer.url);
  else if (link.pathname.startsWith("/site/")) window.open(link.href, "_blank", "noopener");
  else say("That page is not among these articles.");
}

// A click in the article.
function clicked(event) {
  const link = event.target.closest?.("a[href]");
  const mark = event.target.closest?.(".obelus-mark:not(.obelus-other)") ?? event.target.closest?.(".obelus-mark");
  if (link) {
    if (link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    follow(link);
    return;
  }
  const row = mark && row_of(mark.id || mark.dataset.mark);
  if (!row) return;
  if (row.hidden) {
    filter.value = "";
    apply_filter();
  }
  select(row, { focus: false, mark });
}

export async function copy_stub(row) {
  const button = row?.querySelector(".copy");
  if (!button) return say("Only figures without a source have a stub to copy.");
  const answer = await fetch(button.dataset.stub);
  if (!answer.ok) return say("That figure is not there any more.");
  const yaml = await answer.text();
  const file = document.body.dataset.view.split("/").pop().replace(/\.[^.]*$/, ".obelus.yaml");
  try {
    await navigator.clipboard.writeText(yaml);
    say(yaml.startsWith("obelus:") ? `Copied. Save it as ${file} beside the article.`
      : `Copied. Paste it under “annotations:” in ${file}.`);
  } catch {
    say("The browser does not let this page copy; see the YAML stub.");
  }
}

// The frame has a new document, or the page has changed: what hangs on either is put back.
export function refresh() {
  if (filter?.value || lacking?.checked) apply_filter();
  const page = frame_page();
  if (page && page !== refresh.page) {
    refresh.page = page;
    page.addEventListener("click", clicked);
    for (const listener of refresh.listeners) listener(page);
  }
  const row = current_row();
  if (row) highlight(row);
}
refresh.listeners = [];

export function start_lists() {
  if (tabs.length > 0) make_tabs();
  filter?.addEventListener("input", apply_filter);
  if (lacking) { // as they were left
    filter.value = sessionStorage.getItem("search") ?? "";
    lacking.checked = sessionStorage.getItem("lacking") === "true";
    lacking.addEventListener("change", apply_filter);
  }
  document.addEventListener("click", (event) => {
    const row = event.target.closest?.(".row");
    if (!row) return;
    if (event.target.closest(".copy")) return void copy_stub(row);
    const link = event.target.closest("a");
    if (link && !link.classList.contains("find")) {
      if (link.target === "_blank") return;
      event.preventDefault();
      window.open(link.href, "_blank", "noopener");
      return;
    }
    if (!link) return;
    event.preventDefault();
    const mark = frame_page()?.getElementById(decodeURIComponent(link.hash.slice(1)));
    select(row, { focus: false, mark });
  });
  refresh();
}
