// The pages of `obelus report` as their readers meet them: valid, accessible, whole without script, and no
// wider than a narrow screen.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { violations } from "./axe.js";
import { check_markup, launch } from "./site.js";

let folder, browser, page_url;

// Reports of the seed article: of today, and two that say it was worse before. One source is retracted, one
// stale, and one has text that would be markup.
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "obelus-provenance-"));
  for (const name of ["deepseek.md", "deepseek.obelus.yaml"])
    copyFileSync(join(process.env.OBELUS_EXAMPLES, "deepseek", name), join(folder, name));
  const now = join(folder, "now.json");
  spawnSync(process.env.OBELUS_TOOL, ["check", join(folder, "deepseek.md"), "-f", `json=${now}`]);
  const reports = [["2024-11-01", 2], ["2024-12-15", 9], ["2025-02-01", null]].map(([date, sourced]) => {
    const report = JSON.parse(readFileSync(now, "utf8"));
    assert.ok(report.sources.length > 2 && report.disputes.length > 0);
    report.date = date;
    if (sourced !== null) report.coverage.sourced = sourced;
    report.sources[0].status = "retracted";
    report.sources[1].title = "<img src=x onerror=alert(1)>";
    report.findings.push({ rule: "OB304", path: "deepseek.obelus.yaml", line: 4, message: "checked too long ago" });
    const path = join(folder, `${date}.json`);
    writeFileSync(path, JSON.stringify(report));
    return path;
  });
  execFileSync(process.env.OBELUS_TOOL, ["report", ...reports, "-o", join(folder, "site")]);
  page_url = `file://${join(folder, "site/index.html")}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function with_page(options, use) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(page_url);
    await use(page);
  } finally {
    await context.close();
  }
}

test("the HTML checker finds nothing, and would", () => {
  const bad = join(folder, "bad.html");
  writeFileSync(bad, readFileSync(join(folder, "site/index.html"), "utf8").replace("<main>", "<main><b><p></b>"));
  const [page, corrupted] = check_markup([join(folder, "site/index.html"), bad]);
  assert.deepEqual(page, []);
  assert.notDeepEqual(corrupted, []);
});

for (const colorScheme of ["light", "dark"])
  for (const width of [320, 1000])
    test(`axe finds nothing, ${colorScheme}, ${width} pixels wide`, () =>
      with_page({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
        assert.deepEqual((await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), []);
      }));

test("everything is there without script", () =>
  with_page({ javaScriptEnabled: false }, async (page) => {
    const headings = await page.locator("h2").allInnerTexts();
    assert.deepEqual(headings.filter((each) => each !== "Waived figures"), ["Stale and retracted sources", "Over time", "Articles", "Sources", "Disputes", "Figures without a source"]);
    assert.equal(await page.locator("script, style, [style], img").count(), 0);
    assert.ok(await page.locator(".sources > li").count() > 2);
    assert.ok((await page.locator(".sources").innerText()).includes("<img src=x onerror=alert(1)>"));
  }));

test("a count leads to its figures, which open", () =>
  with_page({ javaScriptEnabled: false }, async (page) => {
    const figures = page.locator("#unsourced-0 > li");
    assert.equal(await figures.first().isVisible(), false);
    await page.locator("a[href='#unsourced-0']").click();
    assert.equal(await figures.first().isVisible(), true);
    assert.match(await figures.first().innerText(), /^line \d+: “.+”$/);
  }));

test("nothing scrolls sideways at 320 pixels but tables", () =>
  with_page({ viewport: { width: 320, height: 800 } }, async (page) =>
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth))));

test("it prints black on white", () =>
  with_page({ colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]), ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }));

test("the badge has a name", () =>
  with_page({}, async (page) => {
    await page.goto(`file://${join(folder, "site/coverage.svg")}`);
    assert.match(await page.title(), /^Figures with a source: \d+\.\d %$/);
  }));
