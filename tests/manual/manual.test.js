// The manual as its readers meet it: valid, accessible, whole without script, no wider than a narrow screen, and
// every link leads somewhere.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { violations } from "../browser/axe.js";
import { check_markup, launch } from "../browser/site.js";

const site = process.env.OBELUS_MANUAL;
const pages = readdirSync(site).filter((name) => name.endsWith(".html"));
const text = Object.fromEntries(pages.map((name) => [name, readFileSync(join(site, name), "utf8")]));
const shown = { index: ["light", "dark"], start: ["light"], configuration: ["dark"], promises: ["light"] };
let browser;

before(async () => { browser = await launch(); });
after(() => browser?.close());

async function with_page(name, options, use) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(`file://${join(site, `${name}.html`)}`);
    await use(page);
  } finally {
    await context.close();
  }
}

test("every chapter of the list is a page, and every page is in the contents", () => {
  const listed = [...text["index.html"].matchAll(/<li><a href="([a-z-]+\.html)"/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(listed)].sort(), [...pages].sort());
  assert.ok(pages.length > 25);
});

test("every link leads to a page, and to a heading where it names one", () => {
  const ids = Object.fromEntries(pages.map((name) => [name, [...text[name].matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)]));
  const lost = [];
  for (const name of pages) {
    for (const [, href] of text[name].matchAll(/ href="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(href)) continue;
      if (/\.(css|svg)$/.test(href)) {
        assert.ok(existsSync(join(site, href)), href);
        continue;
      }
      const [path, fragment] = href.split("#");
      const page = path || name;
      if (!ids[page] || (fragment && !ids[page].includes(decodeURIComponent(fragment)))) lost.push(`${name}: ${href}`);
    }
    const twice = ids[name].filter((id, index) => ids[name].indexOf(id) !== index);
    assert.deepEqual(twice, [], `${name} has an id twice`);
  }
  assert.deepEqual(lost, []);
});

test("the HTML checker finds nothing but in cmark-gfm's own markup", () => {
  const found = check_markup(pages.map((name) => join(site, name))).flat();
  assert.deepEqual(found.filter((each) => !/“align” attribute/.test(each)), []);
});

for (const [name, schemes] of Object.entries(shown))
  for (const colorScheme of schemes)
    test(`axe finds nothing in ${name}, ${colorScheme}`, () =>
      with_page(name, { colorScheme }, async (page) => {
        assert.deepEqual((await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), []);
      }));

test("nothing scrolls sideways at 320 pixels but tables and code", () =>
  with_page("index", { viewport: { width: 320, height: 640 } }, async (page) => {
    for (const name of pages) {
      await page.goto(`file://${join(site, name)}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, name);
    }
  }));

test("contents and notes are there without script", () =>
  with_page("index", { javaScriptEnabled: false }, async (page) => {
    assert.ok(await page.locator("#contents a").count() > 25);
    assert.match(await page.locator(".ob-notes").innerText(), /Pfeiffer/);
    assert.equal(await page.locator("style, [style], script:not([src])").count(), 0);
  }));

test("it prints black on white, without the contents", () =>
  with_page("start", { colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.equal(await page.locator("#contents").isVisible(), false);
    assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]),
      ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }));
