// How long it takes from saving an article to its being painted anew: a preview of a folder, Chromium, and
// random edits. Also tells how long the first page takes, what tabs cost, and whether anything was reloaded,
// scrolled or shown otherwise than a new page shows it.
//
//   OBELUS_TOOL=build/release/obelus node tests/bench/preview.js FOLDER [EDITS]
//
// FOLDER holds Markdown; it is copied, and an article of 113 kB made of its posts put beside them.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { launch, live, make_folder, open, shown, start } from "../preview/support.js";

const [, , source, wanted = "1000"] = process.argv;
const size = 113_000;
const folder = make_folder();
const posts = readdirSync(source).filter((name) => name.endsWith(".md")).sort();
let article = "# A long article\n\n";
for (const name of posts) {
  folder.copy(join(source, name), name);
  if (article.length < size) article += readFileSync(join(source, name), "utf8").replace(/^---\n.*?\n---\n/s, "");
}
article = article.slice(0, size);
folder.put("long.md", article);
// Half of its figures get a source.
const stubs = execFileSync(process.env.OBELUS_TOOL, ["check", "long.md", "--stubs", "-"], { cwd: folder.folder, encoding: "utf8" });
const entries = stubs.slice(stubs.indexOf("annotations:\n") + 13).split(/^(?=  # )/m);
const half = entries.filter((_, index) => index % 2 === 0).join("").replaceAll("TODO", "wire");
folder.put("long.obelus.yaml", `obelus: 1\nreferences:\n  - {id: wire, title: A wire}\nannotations:\n${half}`);

const now = () => performance.timeOrigin + performance.now();
const percentile = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
const shows = (times) => `p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}, most ${Math.max(...times).toFixed(1)} ms`;

let seed = 1;
const random = (below) => Math.floor(((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648) * below);

// One word of a random paragraph becomes another, a number changes, a paragraph comes or goes.
function edit(text) {
  const paragraphs = text.split("\n\n");
  const at = 1 + random(paragraphs.length - 1);
  switch (random(6)) {
    case 0: paragraphs.splice(at, 0, `It cost $${random(900) + 10} million in ${1990 + random(30)}, they said.`); break;
    case 1: if (paragraphs.length > 50) paragraphs.splice(at, 1); break;
    default: {
      const words = paragraphs[at].split(" ");
      words[random(words.length)] = ["more", `${random(9000) + 11} people`, "and", "*here*", "[link](https://example.org)"][random(5)];
      paragraphs[at] = words.join(" ");
    }
  }
  return paragraphs.join("\n\n");
}

// The time at which the next change of the article has been painted.
const painted = (page) => page.evaluate(() => new Promise((done) => {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document.querySelector("iframe").contentDocument.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
  window.watching = true;
}));

const begun = now();
const preview = await start(folder.folder, ".");
const answer = await fetch(`${preview.base}/article/long.md`, { headers: { cookie: preview.cookie } });
await answer.text();
console.log(`first page ${(now() - begun).toFixed(0)} ms after start, ${article.length} bytes, ${posts.length + 1} articles, ${entries.length} figures without a source before`);

const browser = await launch();
const { page, context } = await open(browser, preview.address, { viewport: { width: 1300, height: 850 } }, "/article/long.md");
let loads = 0;
page.on("framenavigated", () => ++loads);
await page.evaluate(() => {
  const frame = document.querySelector("iframe").contentWindow;
  frame.scrollTo(0, frame.document.body.scrollHeight / 2);
});
// Milliseconds of processor time so far.
const cpu = () => {
  const fields = readFileSync(`/proc/${preview.child.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
};
const cpu_before = cpu();
const times = [];
let moved = 0, lost = 0, lost_anchor = 0;
for (let i = 0; i < Number(wanted); ++i) {
  const next = edit(article);
  if (next === article) continue;
  const done = painted(page);
  await page.waitForFunction(() => window.watching);
  const before = await page.evaluate(() => {
    window.watching = false;
    const blocks = document.querySelector("iframe").contentDocument.querySelectorAll("article > *");
    window.anchor = [...blocks].find((block) => block.getBoundingClientRect().top >= 0);
    return window.anchor.getBoundingClientRect().top;
  });
  const saved = now();
  folder.save("long.md", next);
  const at = await Promise.race([done, new Promise((done) => setTimeout(done, 2000))]);
  article = next;
  if (at === undefined) { ++lost; continue; }
  times.push(at - saved);
  const after = await page.evaluate(() => window.anchor.isConnected ? window.anchor.getBoundingClientRect().top : null);
  if (after === null) ++lost_anchor;
  else if (Math.abs(after - before) >= 1) ++moved; // browsers scroll by whole pixels, blocks are not
}
console.log(`save to paint, ${times.length} edits: ${shows(times)}; ${lost} changed nothing that is shown`);
console.log(`the server took ${((cpu() - cpu_before) / times.length).toFixed(1)} ms of processor time an edit`);
console.log(`reloads ${loads}; what stood at the top moved ${moved} times (it was itself taken out ${lost_anchor} times)`);
const patched = await shown(page);
const fresh = await open(browser, preview.address, {}, "/article/long.md");
const same = JSON.stringify(await shown(fresh.page)) === JSON.stringify(patched);
console.log(`the patched page ${same ? "equals" : "DIFFERS FROM"} a new one`);
await fresh.close();

const tabs = [];
for (let i = 0; i < 63; ++i) {
  const tab = await context.newPage();
  await tab.goto(`${preview.base}/article/long.md`);
  await live(tab);
  tabs.push(tab);
}
await page.bringToFront();
await page.evaluate(() => dispatchEvent(new Event("focus")));
const with_tabs = [];
for (let i = 0; i < 20; ++i) {
  const done = painted(page);
  await page.waitForFunction(() => window.watching);
  await page.evaluate(() => (window.watching = false));
  const saved = now();
  article = article.replace("\n\n", `\n\nNumber ${i} of ${random(1000) + 20} lines.\n\n`);
  folder.save("long.md", article);
  with_tabs.push((await done) - saved);
  await new Promise((done) => setTimeout(done, 1000));
}
console.log(`with 64 tabs: ${shows(with_tabs)}`);
let late = 0;
for (const tab of tabs) {
  await tab.bringToFront();
  await tab.waitForFunction(() => document.querySelector("iframe").contentDocument.body.innerText.includes("Number 19 of"), null, { timeout: 5000 }).catch(() => ++late);
}
console.log(`${tabs.length - late} of ${tabs.length} other tabs show the last edit when they are looked at`);
console.log(`memory of the server: ${/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${preview.child.pid}/status`, "utf8"))[1]} kB at most`);
await browser.close();
await preview.stop();
folder.remove();
