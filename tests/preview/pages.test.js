// The pages as editors meet them: accessible in every state, usable by keyboard alone, on a narrow screen,
// much enlarged, on paper, and without script.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, live, make_folder, open, start, violations } from "./support.js";

const example = (name) => readFileSync(join(process.env.OBELUS_EXAMPLES, "deepseek", name), "utf8");
let folder, preview, browser;

// An article with a figure of each state, and annotations that landed nowhere, in two places, or on edited text.
const states = `# The states

The first run cost $5 million, and the second $6 million. A third took 40 people.

It was said that it took 70 days, and 12 of them were lost in 2019 to snow.

The same words stand here: a sum of money. And the same words stand here: a sum of money.

The ferry had carried some two dozen carpenters over to the island before the first of the storms came.

The laboratory had hired nearly 300 engineers by the end of the winter, most of them young.
`;
const states_yaml = `obelus: 1
references:
  - {id: wire, title: The wire, URL: "https://wire.example/", issued: 2025-01-28}
  - {id: letter, title: The letter}
annotations:
  - {id: first, match: $5 million, sources: [wire]}
  - id: days
    match: 70 days
    disputed:
      status: unresolved
      positions:
        - {by: The company, value: 70, says: It took *70* days., sources: [wire]}
        - {by: A rival, value: 90, says: It took more., sources: [letter]}
  - {id: twice, match: a sum of money, sources: [wire]}
  - {id: gone, match: a bridge of glass across the bay that nobody built, sources: [wire]}
  - {id: elsewhere, match: the sum of 671 billion parameters, sources: [wire]}
  - {id: edited, match: The laboratory had hired almost 300 engineers by the end of the summer, sources: [letter]}
  - {id: drifted, match: "The ferry had carried some two dozen carpenters over to the island before the first of the storms began", sources: [letter]}
waive:
  - {match: 40 people, reason: "counted by us"}
`;

before(async () => {
  folder = make_folder();
  folder.put("a.md", example("deepseek.md"));
  folder.put("a.obelus.yaml", example("deepseek.obelus.yaml"));
  folder.put("b.html", example("deepseek.html"));
  folder.put("states.md", states);
  folder.put("states.obelus.yaml", states_yaml);
  folder.put("broken.md", "# Broken\n\nIt cost $5 million.\n");
  folder.put("broken.obelus.yaml", "obelus: 1\nannotations: [\n");
  folder.put("quiet.md", "# Quiet\n\nNothing here needs a source.\n");
  preview = await start(folder.folder, ".");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await preview?.stop();
  folder?.remove();
});

async function with_page(path, options, use) {
  const opened = await open(browser, preview.address, options, path);
  try {
    await use(opened.page, opened.frame(), opened);
    assert.deepEqual(opened.complaints, []);
  } finally {
    await opened.close();
  }
}

// No script runs in the article's frame, not even axe: it is looked at by itself, below.
async function axe(page) {
  return (await violations(page, ["iframe"])).flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target} ${html.slice(0, 200)}`));
}

const steps = {
  "as it opens": async () => {},
  "with a row chosen": (page) => page.keyboard.press("u"),
  "its disputes": (page) => page.keyboard.press("2"),
  "its orphans": (page) => page.keyboard.press("3"),
  "its sources, one open": async (page) => {
    await page.keyboard.press("4");
    await page.locator("#panel-sources summary").first().click();
  },
  "all of it": (page) => page.keyboard.press("5"),
  "plain": (page) => page.keyboard.press("p"),
  "filtered to nothing": (page) => page.locator("#filter").fill("there is no such word"),
  "the keys": async (page) => {
    await page.locator("#help").click();
    await page.locator("#keys").waitFor();
  },
};
const screens = [
  ["wide", { viewport: { width: 1280, height: 800 } }, Object.keys(steps)],
  ["narrow and dark", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }, Object.keys(steps)],
  ["dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, ["with a row chosen"]],
  ["at 200 %", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, ["its orphans"]],
  ["in forced colours", { viewport: { width: 1280, height: 800 }, forcedColors: "active" }, ["all of it"]],
];

for (const [screen, options, names] of screens)
  describe(`axe finds nothing, ${screen}`, () => {
    test("an article in its states", () =>
      with_page("/article/states.md", options, async (page) => {
        for (const name of names) {
          await steps[name](page);
          assert.deepEqual(await axe(page), [], name);
        }
      }));
    for (const path of ["/", "/article/broken.md", "/article/quiet.md"])
      test(path, () => with_page(path, options, async (page) => assert.deepEqual(await axe(page), [])));
  });

for (const colorScheme of ["light", "dark"])
  test(`axe finds nothing in the article with its marks, ${colorScheme}`, async () => {
    const { page, close } = await open(browser, preview.address, { colorScheme });
    await page.route("**/site/*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      delete headers["content-security-policy"];
      await route.fulfill({ response, headers });
    });
    await page.goto(`${preview.base}/site/states.md`);
    assert.ok((await page.locator(".obelus-mark").count()) > 5);
    assert.deepEqual(await axe(page), []);
    await close();
  });

test("axe finds nothing without script", async () => {
  const { page, close } = await open(browser, preview.address);
  await page.route("**/preview.js", (route) => route.abort());
  await page.goto(`${preview.base}/article/states.md`);
  assert.ok(await page.locator("#panel-all").isVisible());
  assert.deepEqual(await axe(page), []);
  await close();
});

for (const path of ["/", "/article/states.md", "/article/broken.md"])
  for (const width of [320, 640])
    test(`nothing scrolls sideways, ${path}, ${width} pixels wide`, () =>
      with_page(path, { viewport: { width, height: 640 } }, async (page) => {
        const [wide, own] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(wide <= own, `${wide} > ${own}`);
      }));

test("each state is told by a sign and a line of its own, not by colour alone", () =>
  with_page("/article/states.md", {}, async (page, frame) => {
    const looks = await frame.evaluate(() => Object.fromEntries(["sourced", "unsourced", "disputed", "drifted", "waived"].map((state) => {
      const mark = document.querySelector(`.obelus-${state}`);
      const style = getComputedStyle(mark);
      return [state, [getComputedStyle(mark, "::after").content, style.textDecorationStyle, style.boxShadow !== "none"].join(" ")];
    })));
    assert.equal(new Set(Object.values(looks)).size, 5, JSON.stringify(looks));
    await page.keyboard.press("5");
    const badges = await page.locator("#panel-all .badge").allInnerTexts();
    for (const words of ["✓ Sourced", "? No source", "≠ Disputed", "– Needs none", "∅ No place"]) assert.ok(badges.includes(words), words);
    await page.keyboard.press("3");
    assert.ok((await page.locator("#panel-orphans .badge").allInnerTexts()).includes("↻ Text changed"));
  }));

test("orphans show the nearest passage and the words that differ", () =>
  with_page("/article/states.md", {}, async (page, frame) => {
    await page.keyboard.press("3");
    const edited = page.locator("#orphans-edited");
    assert.deepEqual(await edited.locator("del").allInnerTexts(), ["almost", "summer"]);
    assert.deepEqual(await edited.locator("ins").allInnerTexts(), ["nearly"]);
    const drifted = page.locator("#orphans-drifted");
    assert.deepEqual(await drifted.locator("del").allInnerTexts(), ["began"]);
    assert.deepEqual(await drifted.locator("ins").allInnerTexts(), ["came"]);
    assert.equal(await page.locator("#orphans-twice .find").count(), 2);
    await page.locator("#orphans-twice .find").nth(1).click();
    assert.equal(await frame.locator("[data-current]").count(), 2);
    assert.match(await page.locator("#orphans-gone").innerText(), /a bridge of glass/);
    assert.equal(await page.locator("#orphans-elsewhere .find").count(), 0); // "a sum of" is not what it means
  }));

test("a click on either side finds the other", () =>
  with_page("/article/states.md", { viewport: { width: 1200, height: 500 } }, async (page, frame) => {
    await page.locator("#panel-unsourced .find", { hasText: "$6 million" }).click();
    assert.equal(await frame.locator("[data-current]").innerText(), "$6 million");
    assert.match(await page.locator(".row[aria-current] .about").innerText(), /money: \$6 million$/);
    await frame.locator(".obelus-disputed").click();
    const row = page.locator(".row[aria-current]");
    assert.equal(await row.count(), 1);
    assert.match(await row.innerText(), /70 days/);
    assert.ok(await row.isVisible());
    assert.equal(await page.locator("[aria-selected='true']").innerText(), await page.locator("#tab-all").innerText());
    assert.match(await frame.locator("[data-current]").innerText(), /70 days/);
  }));

test("what else is found leads to its passage, and a figure in it to its own row", () =>
  with_page("/", {}, async (page) => {
    folder.put("vague.md", "The loss was $600 billion (£482 billion), the cost $6 million (£4.2 million). They invest billions.\n");
    await page.goto(`${preview.base}/article/vague.md`);
    await live(page);
    const frame = page.frame("article");
    await page.keyboard.press("5");
    await page.locator("#panel-all .finding .find", { hasText: "vague" }).click();
    assert.equal(await frame.locator("[data-current]").innerText(), "billions");
    await page.locator("#panel-all .finding .find", { hasText: "14.8 % apart" }).click();
    const current = () => [...document.querySelector("iframe").contentDocument.querySelectorAll("[data-current]")].map((mark) => mark.innerText).join("");
    assert.equal(await page.evaluate(current), "$6 million (£4.2 million");
    await frame.locator(".obelus-unsourced", { hasText: "£4.2 million" }).click();
    assert.match(await page.locator(".row[aria-current]").innerText(), /No source/);
  }));

test("by keyboard alone, from wherever the focus is", () =>
  with_page("/article/a.md", { viewport: { width: 1200, height: 600 } }, async (page, frame) => {
    const current = () => frame.locator("[data-current]").first().innerText();
    const total = Number(await page.locator("#part-n-unsourced").innerText());
    const seen = [];
    for (let i = 0; i < total; ++i) {
      await page.keyboard.press("u");
      seen.push(await page.locator(".row[aria-current]").getAttribute("id"));
      const box = await frame.locator("[data-current]").first().evaluate((mark) => mark.getBoundingClientRect().top);
      assert.ok(box >= 0 && box < 600);
    }
    assert.equal(new Set(seen).size, total);
    await page.keyboard.press("u");
    assert.equal(await page.locator(".row[aria-current]").getAttribute("id"), seen[0]);
    await page.keyboard.press("j");
    assert.equal(await page.locator(".row[aria-current]").getAttribute("id"), seen[1]);
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    assert.equal(await page.locator(".row[aria-current]").getAttribute("id"), seen.at(-1));
    await frame.locator("a").first().focus();
    const before = await current();
    await page.keyboard.press("k");
    assert.notEqual(await current(), before);
    await page.keyboard.press("?");
    assert.ok(await page.locator("#keys").isVisible());
    await page.keyboard.press("Escape");
    assert.ok(!(await page.locator("#keys").isVisible()));
    await page.keyboard.press("/");
    await page.keyboard.type("uj?");
    assert.equal(await page.locator("#filter").inputValue(), "uj?");
    await page.locator("#tab-unsourced").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.id), "tab-disputed");
    await page.keyboard.press("End");
    assert.equal(await page.locator("[aria-selected='true']").getAttribute("id"), "tab-all");
  }));

test("the focus can be seen wherever it is", () =>
  with_page("/article/states.md", { viewport: { width: 1200, height: 600 } }, async (page) => {
    for (let i = 0; i < 25; ++i) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const { activeElement: element } = document;
        return element === document.body || element.tagName === "IFRAME" || getComputedStyle(element).outlineStyle !== "none";
      });
      assert.ok(outline, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 100)));
    }
  }));

test("a stub is copied as it is to be pasted", () =>
  with_page("/article/states.md", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.locator("#panel-unsourced .row", { hasText: "$6 million" }).first().locator(".copy").click();
    await page.waitForFunction(() => document.getElementById("said").textContent !== "");
    const yaml = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(yaml, "  # sources known here: wire, letter\n  # states.md:3:47\n  - target:\n      selector: {exact: $6 million}\n    sources: [TODO]\n");
    assert.equal(await page.locator("#said").innerText(), "Copied. Paste it under “annotations:” in states.obelus.yaml.");
  }));

test("without a file of annotations the stub is one", () =>
  with_page("/", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    folder.put("new.md", "It cost $5 million.\n");
    await page.goto(`${preview.base}/article/new.md`);
    await live(page);
    await page.keyboard.press("u");
    await page.keyboard.press("c");
    await page.waitForFunction(() => document.getElementById("said").textContent.startsWith("Copied. Save it as new.obelus.yaml"));
    const yaml = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(yaml.startsWith("obelus: 1\n") && yaml.includes("selector: {exact: $5 million}"), yaml);
  }));

test("the filter leaves rows that have all its words", () =>
  with_page("/article/a.md", {}, async (page) => {
    await page.keyboard.press("5");
    const all = await page.locator("#panel-all .row:visible").count();
    await page.locator("#filter").fill("nvidia BILLION");
    const texts = await page.locator("#panel-all .row:visible").allInnerTexts();
    assert.ok(texts.length > 0 && texts.length < all);
    for (const text of texts) assert.match(text.toLowerCase(), /nvidia[^]*billion|billion[^]*nvidia/);
  }));

test("the page of all articles can leave out those with nothing to do, and keeps to that", () =>
  with_page("/", {}, async (page) => {
    const names = () => page.locator("tbody tr:visible th a").allInnerTexts();
    await page.waitForFunction(() => !document.querySelector("tbody td[colspan]:not(:empty)")?.innerText.includes("…"));
    const all = await names();
    assert.ok(all.includes("Quiet") && all.includes("The states"));
    await page.locator("#lacking").check();
    const some = await names();
    assert.ok(!some.includes("Quiet") && some.includes("The states") && some.some((name) => name.includes("broken")), some.join());
    await page.locator("#filter").fill("states");
    assert.deepEqual(await names(), ["The states"]);
    await page.locator("tbody tr:visible a").click();
    await page.goBack();
    await live(page);
    assert.deepEqual(await names(), ["The states"]);
    folder.save("states.md", `${states}\nMore.\n`);
    await page.waitForTimeout(200);
    assert.deepEqual(await names(), ["The states"]);
    folder.save("states.md", states);
  }));

test("the plain article has nothing of obelus in view", () =>
  with_page("/article/states.md", {}, async (page, frame) => {
    const visible = () => frame.locator(".ob-ref, .ob-notes, .ob-item").filter({ visible: true }).count();
    assert.ok((await visible()) > 0);
    await page.keyboard.press("p");
    await page.waitForFunction(() => getComputedStyle(document.querySelector("iframe").contentDocument.querySelector(".ob-notes")).display === "none");
    assert.equal(await visible(), 0);
    assert.equal(await frame.evaluate(() => getComputedStyle(document.querySelector(".obelus-unsourced"), "::after").content), "none");
    assert.equal(await page.locator("#plain").getAttribute("aria-pressed"), "true");
    folder.save("states.md", `${states}\nMore.\n`);
    await page.waitForFunction(() => document.querySelector("iframe").contentDocument.body.innerText.includes("More."));
    assert.equal(await visible(), 0);
    await page.locator("#plain").click();
    await page.waitForFunction(() => getComputedStyle(document.querySelector("iframe").contentDocument.querySelector(".ob-notes")).display !== "none");
    folder.save("states.md", states);
  }));

test("without script all is there: lists, stubs, the plain article", () =>
  with_page("/article/states.md", { javaScriptEnabled: false }, async (page) => {
    const headings = await page.locator(".panel h2:visible").allInnerTexts();
    assert.deepEqual(headings, ["Unsourced", "Disputed", "Orphans", "Sources", "All"]);
    assert.equal(await page.locator("button:visible").count(), 0);
    await page.locator("#panel-unsourced .find", { hasText: "$6 million" }).click();
    assert.match(new URL(page.frame("article").url()).hash, /^#obelus-mark-/);
    assert.equal(await page.frame("article").locator(":target").innerText(), "$6 million");
    await page.locator("a.plain").click();
    await page.frame("article").waitForURL(/plain=1/);
    assert.equal(await page.frame("article").locator(".ob-notes:visible").count(), 0);
    const [stub] = await Promise.all([page.context().waitForEvent("page"), page.locator("#panel-unsourced .see").first().click()]);
    assert.match(await stub.locator("body").innerText(), /sources: \[TODO\]/);
  }));

test("on paper there are the lists, all of them, black on white", () =>
  with_page("/article/states.md", { colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]), ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    assert.equal(await page.locator(".panel:visible").count(), 5);
    assert.equal(await page.locator("button:visible, iframe:visible, input:visible").count(), 0);
  }));

const bare = `<!DOCTYPE html><html lang="en"><head><title>Page</title><link rel="stylesheet" href="style.css"></head>
<body><main><h1>Page</h1><p id="p">It cost $5 million.</p><img alt="dot" src="img/dot.png"></main></body></html>`;
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=", "base64");

test("an HTML page has its stylesheets, styles and images", async () => {
  folder.put("page/index.html", bare);
  folder.put("page/style.css", "p { color: rgb(1, 2, 3) }");
  folder.put("page/img/dot.png", dot);
  folder.put("page/private.txt", "not for pages");
  await with_page("/article/page/index.html", {}, async (page, frame) => {
    assert.equal(await frame.locator("#p").evaluate((p) => getComputedStyle(p).color), "rgb(1, 2, 3)");
    assert.equal(await frame.locator("img").evaluate((image) => image.naturalWidth), 1);
    assert.equal(await frame.locator(".obelus-unsourced").innerText(), "$5 million");
    folder.save("page/index.html", bare.replace("</main>", '<p id="new" style="color: rgb(4, 5, 6)">New.</p></main>'));
    await frame.locator("#new").waitFor();
    assert.equal(await frame.locator("#new").evaluate((p) => getComputedStyle(p).color), "rgb(4, 5, 6)");
    const status = (path) => page.evaluate(async (path) => (await fetch(path)).status, path);
    assert.equal(await status("/site/page/style.css"), 200);
  });
  const get = (path) => fetch(preview.base + path, { headers: { cookie: preview.cookie } });
  for (const path of ["page/private.txt", "page/nothing.png", "page/", "page/img", "obelus.yaml", "states.obelus.yaml"])
    assert.equal((await get(`/site/${path}`)).status, 404, path);
});

test("links to other articles lead to their previews", () =>
  with_page("/", {}, async (page, _, { context, complaints }) => {
    folder.put("links/from.md", "[itself](../quiet.md), [as published](../quiet.html#top), [a folder](/links/other/), [not here](/nowhere/)\n");
    folder.put("links/other/index.md", "Other.\n");
    const click = async (text) => {
      await page.goto(`${preview.base}/article/links/from.md`);
      await live(page);
      await page.frame("article").getByText(text, { exact: true }).click();
    };
    for (const [text, path] of [["itself", "quiet.md"], ["as published", "quiet.md"], ["a folder", "links/other/index.md"]]) {
      await click(text);
      await page.waitForURL(`${preview.base}/article/${path}`);
    }
    await click("not here");
    await page.locator("#said", { hasText: "not among these articles" }).waitFor();
    complaints.splice(0, 1); // the page that is not there
    assert.equal(context.pages().length, 1);
  }));

test("an HTML page in another encoding is shown as it reads", () =>
  with_page("/", {}, async (page) => {
    const text = "Паром стоил $5 million.".replace(/[А-я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x410 + 0xc0));
    folder.put("other.html", Buffer.from(`<html><meta charset="windows-1251"><main><p>${text}</p></main></html>`, "latin1"));
    await page.goto(`${preview.base}/article/other.html`);
    await live(page);
    assert.equal(await page.frame("article").locator("p").innerText(), "Паром стоил $5 million.");
    folder.save("other.html", Buffer.from(`<html><meta charset="windows-1251"><main><p>${text} ${text}</p></main></html>`, "latin1"));
    await page.waitForFunction(() => document.querySelector("iframe").contentDocument.querySelector("p").innerText.endsWith("million. Паром стоил $5 million."));
  }));

test("links of the article open beside the preview", () =>
  with_page("/article/states.md", {}, async (page, frame, { context }) => {
    await context.route("https://wire.example/", (route) => route.fulfill({ body: "the wire" }));
    const [opened] = await Promise.all([context.waitForEvent("page"), frame.locator("a[href='https://wire.example/']").first().click()]);
    await opened.waitForURL("https://wire.example/");
    assert.equal(await opened.evaluate(() => window.opener), null);
    assert.equal(new URL(page.url()).pathname, "/article/states.md");
  }));
