// The page follows the files: what is saved is shown, nothing is reloaded, and what the reader has hold of
// stays.

import assert from "node:assert/strict";
import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, live, make_folder, open, shown, start } from "./support.js";

const article = readFileSync(join(process.env.OBELUS_EXAMPLES, "deepseek/deepseek.md"), "utf8");
const yaml = readFileSync(join(process.env.OBELUS_EXAMPLES, "deepseek/deepseek.obelus.yaml"), "utf8");
let browser;

before(async () => (browser = await launch()));
after(async () => browser?.close());

// A preview of a folder with these files, or of one of them, with its page open.
async function with_preview({ files, path = ".", page: address = "", options = {} }, use) {
  const folder = make_folder();
  for (const [name, content] of Object.entries(files)) folder.put(name, content);
  const preview = await start(folder.folder, path);
  try {
    const opened = await open(browser, preview.address, options, address);
    let loads = 0;
    opened.page.on("framenavigated", () => ++loads);
    await use({ folder, preview, ...opened, frame: opened.frame(), loads: () => loads });
    assert.deepEqual(opened.complaints, []);
    await opened.close();
  } finally {
    assert.equal(await preview.stop(), 0, preview.errors());
    folder.remove();
  }
}

const seed = { files: { "a.md": article, "a.obelus.yaml": yaml }, path: "a.md" };
const short = (text, more = {}) => ({ files: { "a.md": text, ...more }, path: "a.md" });
// Asked from the page: timers of a frame without scripts are not to be relied on.
const wait_for = (frame, text) =>
  frame.page().waitForFunction((text) => document.querySelector("iframe").contentDocument.body.innerText.includes(text), text);

for (const [how, save] of [
  ["a new file in its place", (folder, content) => folder.save("a.md", content)],
  ["a new file in its place, the old one kept beside it", (folder, content) => {
    folder.copy(folder.path("a.md"), "a.md~");
    folder.save("a.md", content);
  }],
  ["writing over it", (folder, content) => writeFileSync(folder.path("a.md"), content)],
  ["taking it away and writing it anew", (folder, content) => {
    rmSync(folder.path("a.md"));
    folder.put("a.md", content);
  }],
])
  test(`an article saved by ${how} is painted anew`, () =>
    with_preview(seed, async ({ folder, frame, loads }) => {
      save(folder, article.replace("\n\n", "\n\nThis is new: $77 million.\n\n"));
      await wait_for(frame, "This is new: $77 million");
      assert.equal(loads(), 0);
    }));

test("an article that is added to is painted anew", () =>
  with_preview(short("One.\n"), async ({ folder, frame }) => {
    appendFileSync(folder.path("a.md"), "\nTwo, at the end.\n");
    await wait_for(frame, "Two, at the end.");
  }));

test("a stub that is filled in turns its figure quiet", () =>
  with_preview(short("The work cost $5 million.\n"), async ({ folder, page, frame, preview }) => {
    assert.equal(await page.locator("#part-n-unsourced").innerText(), "1");
    assert.equal(await frame.locator(".obelus-unsourced").innerText(), "$5 million");
    const stub = await page.locator("#panel-unsourced .copy").getAttribute("data-stub");
    const answer = await fetch(preview.base + stub, { headers: { cookie: preview.cookie } });
    const filled = (await answer.text()).replace("references: []", "references:\n  - {id: wire, title: The wire}").replace("[TODO]", "[wire]");
    folder.save("a.obelus.yaml", filled);
    await frame.locator(".obelus-sourced").waitFor();
    assert.equal(await page.locator("#part-n-unsourced").innerText(), "0");
    assert.equal(await page.locator("#part-meter").innerText(), "1 of 1 figure has a source (100.0 %)");
    assert.match(await frame.locator(".ob-notes").innerText(), /The wire/);
  }));

test("a fault in the YAML is shown with its line, and the last good page stays", () =>
  with_preview(seed, async ({ folder, page, frame }) => {
    const notes = await frame.locator("li.ob-item, .ob-notes li").count();
    assert.ok(notes > 5);
    folder.save("a.obelus.yaml", yaml.replace("references:", "references: ["));
    await page.locator(".fault").waitFor();
    assert.match(await page.locator(".fault pre").innerText(), /^a\.obelus\.yaml:\d+:\d+: error: .*\n +\d+ \| /);
    assert.equal(await frame.locator("li.ob-item, .ob-notes li").count(), notes);
    assert.notEqual(await page.locator("#part-n-all").innerText(), "0");
    folder.save("a.obelus.yaml", yaml);
    await page.locator(".fault").waitFor({ state: "detached" });
    assert.equal(await frame.locator("li.ob-item, .ob-notes li").count(), notes);
  }));

test("a preview that begins with a fault shows the article without notes", () =>
  with_preview(short("It cost $5 million.\n", { "a.obelus.yaml": "obelus: 1\nnonsense: 2\n" }), async ({ folder, page, frame }) => {
    assert.match(await page.locator(".fault").innerText(), /a\.obelus\.yaml:2:1/);
    assert.match(await frame.locator("body").innerText(), /It cost \$5 million/);
    assert.equal(await page.locator("#part-n-unsourced").innerText(), "?");
    assert.match(await page.locator("#panel-unsourced").innerText(), /not known until the fault is mended/);
    folder.save("a.obelus.yaml", "obelus: 1\n");
    await page.locator(".fault").waitFor({ state: "detached" });
    assert.equal(await page.locator("#part-n-unsourced").innerText(), "1");
  }));

test("an article that goes is said to have gone, and stays as it was", () =>
  with_preview(seed, async ({ folder, page, frame }) => {
    rmSync(folder.path("a.md"));
    await page.locator(".fault").waitFor();
    assert.match(await frame.locator("body").innerText(), /DeepSeek/);
    folder.put("a.md", article);
    await page.locator(".fault").waitFor({ state: "detached" });
  }));

test("what the reader has hold of stays", () =>
  with_preview({ ...seed, options: { viewport: { width: 1200, height: 600 } } }, async ({ folder, page, frame, loads }) => {
    await page.locator("#tab-sources").click();
    await page.locator("#panel-sources details summary").first().click();
    await page.locator("#panel-sources .row").nth(2).scrollIntoViewIfNeeded();
    await page.locator("#panel-sources details summary").first().focus();
    await page.evaluate(() => {
      const { contentWindow: window, contentDocument: page } = document.querySelector("iframe");
      window.scrollTo(0, page.body.scrollHeight / 2);
      globalThis.block = [...page.querySelectorAll("p")].find((p) => p.getBoundingClientRect().top >= 0 && p.textContent.length > 100);
      globalThis.top_before = globalThis.block.getBoundingClientRect().top;
      const range = page.createRange();
      range.setStart(globalThis.block.firstChild, 3);
      range.setEnd(globalThis.block.firstChild, 12);
      page.getSelection().removeAllRanges();
      page.getSelection().addRange(range);
      globalThis.selected = page.getSelection().toString();
    });
    folder.save("a.md", article.replace("\n\n", "\n\nSomething long is put in above, so that everything below it has to move down.\n\n".repeat(5)));
    await wait_for(frame, "Something long");
    const kept = await page.evaluate(() => ({
      moved: Math.abs(globalThis.block.getBoundingClientRect().top - globalThis.top_before),
      selection: document.querySelector("iframe").contentDocument.getSelection().toString() === globalThis.selected && globalThis.selected.length === 9,
      open: document.querySelector("#panel-sources details").open,
      focus: document.activeElement === document.querySelector("#panel-sources summary"),
      tab: document.querySelector("[aria-selected='true']").id,
    }));
    assert.ok(kept.moved < 1, `${kept.moved}`);
    assert.deepEqual({ ...kept, moved: 0 }, { moved: 0, selection: true, open: true, focus: true, tab: "tab-sources" });
    assert.equal(loads(), 0);
  }));

// Random edits of article and YAML, some of them faults.
test("after many edits the page equals a new one", () =>
  with_preview(seed, async ({ folder, page, frame, preview, loads }) => {
    let seed = 5;
    const random = (below) => Math.floor(((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648) * below);
    const pieces = ["\n\n", "$3 million", "**", "<b>", "word ", "| a | b |\n|---|---|\n| 1 | 2 |\n", "- item\n", "# H\n", "", "", "“", "[^1]", "&amp;"];
    const changed = (text) => {
      const at = random(text.length);
      return text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at + random(30));
    };
    const edits = Number(process.env.OBELUS_EDITS ?? 60);
    let [text, notes] = [article, yaml];
    for (let i = 0; i < edits; ++i) {
      if (i % 7 === 6) folder.save("a.obelus.yaml", (notes = random(2) ? changed(yaml) : yaml));
      else folder.save("a.md", (text = random(20) ? changed(text) : article));
      if (random(3) === 0) await new Promise((done) => setTimeout(done, random(30)));
    }
    folder.save("a.obelus.yaml", yaml);
    folder.save("a.md", `${text}\n\nThe very last words.\n`);
    await wait_for(frame, "The very last words.");
    const fresh = await open(browser, preview.address);
    assert.deepEqual(await shown(page), await shown(fresh.page));
    await fresh.close();
    assert.equal(loads(), 0);
  }));

test("what a page has missed it asks for", () =>
  with_preview(short("One.\n"), async ({ folder, frame, context, complaints }) => {
    await context.setOffline(true);
    folder.save("a.md", "Two.\n");
    await new Promise((done) => setTimeout(done, 300));
    await context.setOffline(false);
    folder.save("a.md", "Two.\n\nThree.\n");
    await wait_for(frame, "Three.");
    assert.equal((await frame.locator("body").innerText()).trim(), "Two.\n\nThree.");
    // The browser says by itself that it was offline, when it asked for something just then.
    const own = (complaint) => complaint.includes("ERR_INTERNET_DISCONNECTED");
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !own(each)));
  }));

test("what changes while a page asks for its state is not lost", () =>
  with_preview(short("One.\n"), async ({ folder, page, frame }) => {
    let is_first = true;
    await page.route("**/state/*", async (route) => {
      const response = await route.fetch();
      if (is_first) {
        is_first = false;
        folder.save("a.md", "Two.\n");
        await new Promise((done) => setTimeout(done, 500));
      }
      await route.fulfill({ response });
    });
    await page.evaluate(() => dispatchEvent(new Event("pagehide"))); // the worker forgets the tab,
    await page.evaluate(() => dispatchEvent(new Event("pageshow"))); // and knows it again
    await wait_for(frame, "Two.");
    assert.equal(is_first, false);
  }));

test("a page says when the preview has ended", () =>
  with_preview(short("One.\n"), async ({ preview, page, complaints }) => {
    assert.equal(await page.locator("#connection").innerText(), "");
    preview.child.kill("SIGTERM");
    await page.waitForFunction(() => document.getElementById("connection").textContent.includes("Not connected"));
    complaints.length = 0; // the browser's own, of connections refused
  }));

const site = {
  "obelus.yaml": "annotations: [notes/*.yaml]\ncontent: [\"posts/**/*.md\", \"pages/*.html\"]\n",
  "notes/all.yaml": "obelus: 1\nreferences:\n  - {id: wire, title: The wire}\n",
  "posts/a.md": "---\ntitle: Alpha\n---\nIt cost $5 million.\n",
  "posts/deep/b.md": "# Beta\n\nIt cost $6 million and took 30 people.\n",
  "pages/c.html": "<!DOCTYPE html><html lang=en><title>C</title><body><main><h1>Gamma</h1><p>It cost $7 million.</p></main>",
  "other/not.md": "It cost $8 million.\n",
};

test("the page of all articles counts them, and follows them", () =>
  with_preview({ files: site }, async ({ folder, page }) => {
    const rows = () => page.locator("tbody tr").allInnerTexts();
    await page.waitForFunction(() => !document.getElementById("part-meter").textContent.includes("read"));
    assert.deepEqual((await rows()).map((row) => row.replace(/\s+/g, " ")), [
      "Gamma pages/c.html 1 1 0 0 0.0 %", "Alpha posts/a.md 1 1 0 0 0.0 %", "Beta posts/deep/b.md 2 2 0 0 0.0 %"]);
    folder.save("posts/a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: $5 million, sources: [wire]}\n");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr")[1].textContent.includes("100.0 %"));
    folder.save("notes/more.yaml", "obelus: 1\nannotations:\n  - {match: $6 million, sources: [wire]}\n");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr")[2].textContent.includes("50.0 %"));
    folder.put("posts/new/d.md", "# Delta\n\nIt cost $9 million.\n");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 4);
    await page.waitForFunction(() => document.querySelector("tbody").textContent.includes("Delta"));
    folder.save("posts/new/d.md", "# Epsilon\n\nNothing.\n");
    await page.waitForFunction(() => document.querySelector("tbody").textContent.includes("Epsilon"));
    rmSync(folder.path("posts/a.md"));
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 3);
    folder.save("obelus.yaml", `${site["obelus.yaml"]}exclude: ["posts/new/**"]\n`);
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 2);
    await page.fill("#filter", "beta");
    assert.deepEqual(await page.locator("tbody tr:visible th a").allInnerTexts(), ["Beta"]);
    await page.locator("tbody tr:visible th a").click();
    await live(page);
    assert.equal(await page.locator("h1").innerText(), "posts/deep/b.md");
    await page.locator("a", { hasText: "All articles" }).click();
    await live(page);
    assert.equal(await page.locator("h1").innerText(), "Articles");
  }));

test("site files, references and HTML articles are followed", () =>
  with_preview({ files: { ...site, "pages/c.obelus.yaml": "obelus: 1\nreferences: {file: ../lib.yaml}\nannotations:\n  - {match: $7 million, sources: [book]}\n", "lib.yaml": "- {id: book, title: The first title}\n" }, page: "/article/pages/c.html" }, async ({ folder, page, frame }) => {
    assert.match(await frame.locator(".ob-notes").innerText(), /The first title/);
    folder.save("lib.yaml", "- {id: book, title: The second title}\n");
    await wait_for(frame, "The second title");
    folder.save("pages/c.html", site["pages/c.html"].replace("Gamma", "Gamma rays"));
    await wait_for(frame, "Gamma rays");
    await page.waitForFunction(() => document.getElementById("part-n-unsourced").textContent === "0");
  }));

test("a tab that is open for another article is left alone", () =>
  with_preview({ files: site, page: "/article/posts/a.md" }, async ({ folder, page, context, preview, frame }) => {
    const other = await context.newPage();
    await other.goto(`${preview.base}/article/posts/deep/b.md`);
    await live(other);
    await page.evaluate(() => new MutationObserver(() => (globalThis.changed = true)).observe(document.body, { subtree: true, childList: true, characterData: true }));
    folder.save("posts/deep/b.md", "# Beta\n\nChanged.\n");
    await wait_for(other.frame("article"), "Changed.");
    await page.bringToFront();
    folder.save("posts/a.md", "It is this one now.\n");
    await wait_for(frame, "It is this one now.");
    assert.equal(await other.frame("article").locator("h1").innerText(), "Beta");
  }));

test("a stylesheet and an image that change, or come, are shown, and the article stays where it is", () => {
  const page = (more) => `<html><link rel=stylesheet href=style.css><main>${"<p>Words.</p>".repeat(200)}<img src=new.svg>${more}</main></html>`;
  const files = { "a.html": page(""), "style.css": "p { color: rgb(1, 2, 3) }", "other.css": "" };
  return with_preview({ files, page: "/article/a.html" }, async ({ folder, page, complaints, loads }) => {
    const frame = () => page.frame("article");
    const color = () => frame().locator("p").first().evaluate((p) => getComputedStyle(p).color);
    await frame().evaluate(() => scrollTo(0, 900));
    folder.save("other.css", "p { color: red }");
    folder.save("style.css", "p { color: rgb(4, 5, 6) }");
    await page.waitForFunction(() => getComputedStyle(document.querySelector("iframe").contentDocument.querySelector("p") ?? document.body).color === "rgb(4, 5, 6)");
    assert.equal(await frame().evaluate(() => scrollY), 900);
    assert.equal(loads(), 1);
    assert.deepEqual(complaints.splice(0).length > 0, true); // the image is not there
    folder.put("new.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>');
    await page.waitForFunction(() => document.querySelector("iframe").contentDocument.querySelector("img")?.naturalWidth === 7);
    assert.equal(await color(), "rgb(4, 5, 6)");
    complaints.length = 0;
  });
});

test("without shared workers one tab listens for all, and another when it goes", async () => {
  const files = { "a.md": "It cost $5 million.\n" };
  await with_preview({ files }, async ({ folder, preview, context }) => {
    await context.addInitScript(() => delete window.SharedWorker);
    const streams = [];
    context.on("request", (request) => new URL(request.url()).pathname === "/events" && streams.push(request.frame().page()));
    const tabs = [];
    for (let i = 0; i < 8; ++i) {
      tabs.push(await context.newPage());
      await tabs[i].goto(`${preview.base}/article/a.md`);
      await live(tabs[i]);
    }
    const all_show = async (text) => {  // one after the other: a tab behind another waits to be looked at
      for (const tab of tabs) {
        await tab.bringToFront();
        await wait_for(tab.frame("article"), text);
      }
    };
    folder.save("a.md", "It cost $6 million.\n");
    await all_show("$6 million");
    assert.deepEqual(streams, [tabs[0]]);
    await tabs.shift().close();
    while (streams.length < 2) await new Promise((done) => setTimeout(done, 20));
    folder.save("a.md", "It cost $7 million.\n");
    await all_show("$7 million");
    assert.equal(streams.length, 2);
  });
});

test("links in the folder that lead out of it are no articles", async () => {
  const outside = make_folder();
  outside.put("secret.md", "The secret cost $1 million.\n");
  const folder = make_folder();
  folder.put("a.md", "Here.\n");
  symlinkSync(outside.path("secret.md"), folder.path("b.md"));
  symlinkSync(outside.folder, folder.path("c"));
  const preview = await start(folder.folder, ".");
  const get = (path) => fetch(preview.base + path, { headers: { cookie: preview.cookie } });
  try {
    for (const path of ["b.md", "c/secret.md"])
      for (const page of ["article", "site", "state", "stub"])
        assert.equal((await get(`/${page}/${path}`)).status, 404, `${page} ${path}`);
    // Nor do they become some while it runs.
    rmSync(folder.path("a.md"));
    symlinkSync(outside.path("secret.md"), folder.path("a.md"));
    for (const page of ["article", "site", "state"]) {
      const text = await (await get(`/${page}/a.md`)).text();
      assert.ok(!text.includes("secret cost"), page);
    }
  } finally {
    await preview.stop();
    folder.remove();
    outside.remove();
  }
});
