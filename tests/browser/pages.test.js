// Annotated pages as their readers meet them: valid, accessible, and whole without script or stylesheet.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe.js";
import { check_markup, launch, serve, write_pages } from "./site.js";

const names = ["standalone", "cms", "arabic", "declarative"];
const reference = ".ob-ref a, a.ob-bio";
const card = ".ob-popover:popover-open";
let browser, pages, server;

before(async () => {
  pages = write_pages();
  server = await serve(pages.folder);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
  pages?.remove();
});

// Runs `use` with the page called `name` open; violations of the content security policy are collected.
async function with_page(name, options, use) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const violations = [];
  page.on("console", (message) => /content security policy/i.test(message.text()) && violations.push(message.text()));
  try {
    await page.goto(`${server.address}/${name}.html`);
    await use(page, violations);
  } finally {
    await context.close();
  }
}

async function axe(page) {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

// What it says of cmark-gfm's own markup (`align` on table cells, footnotes without a heading) and of the
// CMS's stays; the page without annotations tells what that is.
test("The HTML checker finds nothing that is not there without annotations", () => {
  const names = ["standalone", "standalone-before", "arabic", "cms", "cms-before"];
  const [standalone, standalone_before, arabic, cms, cms_before] =
    check_markup(names.map((name) => join(pages.folder, `${name}.html`)));
  assert.deepEqual(standalone, standalone_before);
  assert.deepEqual(arabic, []);
  assert.deepEqual(cms, cms_before);
});

for (const name of names) {
  describe(name, () => {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing, ${colorScheme}`, () =>
        with_page(name, { colorScheme, bypassCSP: true }, async (page) => assert.deepEqual(await axe(page), [])));
    }

    test("notes are there without script", () =>
      with_page(name, { javaScriptEnabled: false }, async (page) => {
        const notes = page.locator(".ob-notes li[id], .ob-item").filter({ visible: true });
        assert.ok((await notes.count()) >= 2);
        for (const note of await notes.all()) assert.notEqual((await note.innerText()).trim(), "");
      }));

    test("references and back-links lead to each other, and no id is there twice", () =>
      with_page(name, {}, async (page) => {
        const { lost, repeated, count } = await page.evaluate((selector) => {
          const target = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
          const references = [...document.querySelectorAll(selector)];
          const backs = [...document.querySelectorAll(".ob-back a")];
          const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
          return {
            count: references.length,
            lost: [
              ...references.filter((link) => ![...(target(link)?.querySelectorAll(".ob-back a") ?? [])].some((back) => target(back) === link)),
              ...backs.filter((back) => !references.includes(target(back)) || target(target(back)) !== back.closest("li")),
              ...[...document.querySelectorAll(".ob-note a[href^='#']")].filter((link) => !target(link)),
            ].map((link) => link.outerHTML),
            repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
          };
        }, reference);
        assert.ok(count >= 3);
        assert.deepEqual(lost, []);
        assert.deepEqual(repeated, []);
      }));

    test("nothing scrolls sideways at 320 pixels", () =>
      with_page(name, { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      }));

    test("print shows addresses and no back-links", () =>
      with_page(name, {}, async (page) => {
        await page.emulateMedia({ media: "print" });
        const link = page.locator(".ob-note a[href^='http'], .ob-sources a[href^='http']").first();
        const [shown, href] = await link.evaluate((a) => [getComputedStyle(a, "::after").content, a.getAttribute("href")]);
        assert.ok(shown.includes(href), shown);
        assert.equal(await page.locator(".ob-back").filter({ visible: true }).count(), 0);
      }));

    if (name === "declarative") return;

    test("a card opens under the pointer, can be pointed at, and closes behind it", () =>
      with_page(name, {}, async (page) => {
        const notes = await page.locator("li[id] .ob-note").filter({ visible: true }).count();
        const link = page.locator(reference).first();
        await link.hover();
        await page.locator(card).waitFor();
        await page.locator(card).hover();
        await page.waitForTimeout(300);
        assert.equal(await page.locator(card).count(), 1);
        assert.equal(await page.locator(`${card} [id], ${card} .ob-back`).count(), 0);
        assert.equal(await page.locator("li[id] .ob-note").filter({ visible: true }).count(), notes);
        const box = await page.locator(card).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize().width);
        await page.mouse.move(1, 1);
        await page.locator(card).waitFor({ state: "detached" });
      }));

    test("a card opens with the keyboard's focus and closes with Escape", () =>
      with_page(name, {}, async (page) => {
        const link = page.locator(reference).nth(1);
        await page.keyboard.press("Tab"); // focus is the keyboard's from here on
        await link.focus();
        await page.locator(card).waitFor();
        await page.keyboard.press("Escape");
        await page.locator(card).waitFor({ state: "detached" });
        assert.ok(await link.evaluate((element) => element === document.activeElement));
        await page.keyboard.press("Enter");
        const target = await link.evaluate((element) => element.hash);
        assert.equal(new URL(page.url()).hash, target);
        await page.waitForTimeout(300);
        assert.equal(await page.locator(card).count(), 0);
      }));

    test("axe finds nothing in an open card", () =>
      with_page(name, { bypassCSP: true }, async (page) => {
        await page.locator(reference).first().hover();
        await page.locator(card).waitFor();
        assert.deepEqual(await axe(page), []);
      }));

    test("a strict content security policy is kept", () =>
      with_page(name, {}, async (page, violations) => {
        await page.locator(reference).first().hover();
        await page.locator(card).waitFor();
        let own = 0;
        if (name === "cms") await with_page("cms-before", {}, async (_, before) => { own = before.length; });
        assert.equal(violations.length, own, violations.join("\n"));
      }));
  });
}
