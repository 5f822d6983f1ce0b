import assert from "node:assert/strict";
import { test } from "node:test";
import { serve, with_page } from "../support/page.js";
import { hosts, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("ferry");

test("An EPUB with notes and citations passes epubcheck, and its pages show them", async () => {
  site.build("pandoc", ["ferry.md", "-L", `${hosts}/pandoc/obelus.lua`, "--citeproc", "--metadata", "lang=en", "-o", "ferry.epub"]);
  const said = site.build("java", ["-jar", "/usr/share/java/epubcheck.jar", "ferry.epub"]);
  assert.match(said, /No errors or warnings detected/);
  site.build("unzip", ["-q", "ferry.epub", "-d", "book"]);
  const server = await serve(site.path("book/EPUB"));
  try {
    await with_page(`${server.address}text/ch001.xhtml`, async (page) => {
      assert.match(await page.locator("body").innerText(), /nearly £97 million \(Audit Office 2022\)/);
      assert.match(await page.locator("#fn1").innerText(), /By the first timetable/);
      if (process.env.OBELUS_SCREENSHOTS) await page.screenshot({ path: `${process.env.OBELUS_SCREENSHOTS}/epub.png` });
    });
  } finally {
    server.close();
  }
});
