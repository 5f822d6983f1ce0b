// A page that a host made, as a reader meets it: served on loopback, opened in Chromium.

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(new URL("../../browser/", import.meta.url))("playwright-core");
const types = {
  ".html": "text/html; charset=utf-8", ".xhtml": "application/xhtml+xml", ".css": "text/css",
  ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
};

// Hands out the files of `folder`, below `base`; a folder by its index.html.
export async function serve(folder, base = "/") {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = join(folder, normalize(path.startsWith(base) ? `/${path.slice(base.length)}` : "/nothing"));
    try {
      if (statSync(file).isDirectory()) file = join(file, "index.html");
      const body = readFileSync(file);
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}${base}`, close: () => server.close() };
}

// Runs `use` with a page of Chromium open at `address`; then nothing may have gone wrong on it.
export async function with_page(address, use) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage();
    const wrong = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
    await page.goto(address);
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await browser.close();
  }
}

// What must hold of the ferry's page, whoever made it. `$OBELUS_SCREENSHOTS` names a folder for a picture.
export async function check_ferry(page, name, { styled = true } = {}) {
  const passages = await page.locator(".ob-a").allInnerTexts();
  assert.deepEqual(passages, ["nearly £97 million", "five years late"]);
  assert.ok(await page.locator("strong .ob-a, .ob-a strong").count(), "the markup round the passage is there");
  const notes = page.locator(".ob-notes li");
  assert.equal(await notes.count(), 2);
  assert.match(await notes.nth(0).innerText(), /Audit Office\. New vessels\. 2022/);
  assert.match(await notes.nth(1).innerText(), /By the first timetable\./);
  if (styled)
    assert.notEqual(await page.locator(".ob-notes").evaluate((each) => getComputedStyle(each).getPropertyValue("--ob-line")), "");
  const folder = process.env.OBELUS_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });

  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  const reference = page.locator(".ob-ref a").first();
  const note = await reference.getAttribute("href");
  await reference.evaluate((link) => link.click());
  assert.equal(`#${(await hash()).slice(1)}`, `#${note.split("#")[1]}`);
  const back = page.locator(`[id="${note.split("#")[1]}"] .ob-back a`);
  await back.click();
  assert.equal(await hash(), `#${await reference.getAttribute("id")}`);
}

// Builds done: serve, open, check.
export async function look(folder, path, { name, base, styled } = {}) {
  const server = await serve(folder, base);
  try {
    await with_page(server.address + path, (page) => check_ferry(page, name, { styled }));
  } finally {
    server.close();
  }
}

// The ferry's page where its notes are the host's own footnotes.
export async function check_footnotes(page) {
  const notes = page.locator(".footnotes li");
  await notes.first().waitFor();
  assert.equal(await notes.count(), 2);
  assert.match(await notes.nth(0).innerText(), /Audit Office\. New vessels\. 2022/);
  assert.match(await notes.nth(1).innerText(), /By the first timetable\./);
  assert.match(await page.locator("main").first().innerText(), /nearly £97 million\s*\[?1\]?\s*, twice/);
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  const reference = page.locator("sup a").first();
  const note = await reference.getAttribute("href");
  await reference.click();
  await page.waitForFunction((there) => decodeURIComponent(location.hash) === there, note.replace(/^[^#]*/, ""));
  await notes.nth(0).locator("a[href*='#']").last().click();
  await page.waitForFunction((there) => location.hash !== there, note.replace(/^[^#]*/, ""));
  assert.ok(await page.evaluate((id) => document.getElementById(id)?.closest("p"), (await hash()).slice(1)), "and back");
}

// Opens the ferry's page, goes elsewhere and back by links, and finds the notes each time in the one document.
export async function travel(folder, path, { name, base, there, back }) {
  const server = await serve(folder, base);
  try {
    await with_page(server.address + path, async (page) => {
      await page.waitForLoadState("networkidle");
      await check_footnotes(page);
      if (process.env.OBELUS_SCREENSHOTS) await page.screenshot({ path: join(process.env.OBELUS_SCREENSHOTS, `${name}.png`) });
      await page.evaluate(() => { window.is_the_same = true; });
      await page.locator(there).first().click();
      await page.locator("h1", { hasText: "Elsewhere" }).waitFor();
      assert.equal(await page.locator(".footnotes").count(), 0);
      await page.locator(back).first().click();
      await check_footnotes(page);
      assert.equal(await page.evaluate(() => window.is_the_same), true, "the document was not loaded again");
    });
  } finally {
    server.close();
  }
}
