import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { test } from "node:test";
import { serve, with_page } from "../support/page.js";
import { broken, hosts, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("ferry");
// As it is installed: mkdir -p ~/.local/share/pandoc/filters && cp /usr/share/obelus/hosts/pandoc/obelus* ~/.local/share/pandoc/filters
const filter = ["-L", `${hosts}/pandoc/obelus.lua`];
const convert = (...options) => site.build("pandoc", ["ferry.md", "--wrap=none", ...filter, ...options]);
const disputed = `obelus: 1
references: [{id: audit, title: New vessels, author: [{literal: Audit Office}], issued: 2022}]
people: {yard: {name: ferry, bio: A boat for *cars*., sources: [audit]}}
annotations:
  - {id: yard, match: ferry, bio: yard}
  - id: cost
    match: nearly £97 million
    disputed: {positions: [{by: The yard, value: 97e6 GBP, sources: [audit]}, {by: The town, says: more}]}
`;

test("A source is a citation, a remark a footnote", () => {
  const text = convert("-t", "markdown");
  assert.match(text, /\*\*nearly £97 million \[@audit\]\*\*, twice/);
  assert.match(text, /five years late\[\^1\]\.[^]*\[\^1\]: By the \*first\* timetable\./);
});

test("Of a book, the annotations beside each chapter hold", () => {
  site.put("title.yaml", "---\ntitle: Ferries\n---\n");
  site.put("harbour.md", "# Harbour\n\nIt is 9 m deep.\n");
  site.put("harbour.obelus.yaml", "obelus: 1\nannotations: [{match: 9 m, note: At low tide.}]\n");
  const text = site.build("pandoc", ["title.yaml", "ferry.md", "harbour.md", "--wrap=none", ...filter, "-t", "markdown"]);
  assert.match(text, /\*\*nearly £97 million \[@audit\]\*\*, twice/);
  assert.match(text, /9 m\[\^2\] deep[^]*\[\^2\]: At low tide\./);
});

test("The log says which annotation has no place", () => {
  assert.match(convert("-t", "plain"), /\[obelus\] ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in ferry\.md \[OB201 orphan-annotation\]/);
});

test("The page cites by the style that citeproc is given, and its footnote leads there and back", async () => {
  convert("--citeproc", "-s", "--metadata", "lang=en", "-o", "index.html");
  const server = await serve(site.folder);
  try {
    await with_page(server.address, async (page) => {
      assert.equal(await page.locator(".citation").innerText(), "(Audit Office 2022)");
      assert.match(await page.locator("#refs").innerText(), /Audit Office\. 2022\. “New Vessels\.”/);
      if (process.env.OBELUS_SCREENSHOTS) await page.screenshot({ path: `${process.env.OBELUS_SCREENSHOTS}/pandoc.png` });
      await page.locator("a.footnote-ref").click();
      assert.match(await page.locator(":target").innerText(), /By the first timetable/);
      await page.locator(":target .footnote-back").click();
      assert.equal(await page.locator(":target").getAttribute("class"), "footnote-ref");
    });
  } finally {
    server.close();
  }
});

test("A style of notes makes the citation a footnote, with no space before it", () => {
  const text = convert("-t", "plain", "--citeproc", "--csl", "notes.csl");
  assert.match(text, /million\[1\], twice[^]*late\[2\]\.[^]*\[1\] Audit Office, New vessels\./);
});

test("Without citeproc, a citation shows as a footnote with the source in full", () => {
  assert.match(convert("-t", "plain"), /million ?\[1\][^]*\[1\] Audit Office\. New vessels\. 2022\./);
});

test("Without citations, notes and disputes say where from in full", () => {
  site.put("ferry.obelus.yaml", disputed);
  const text = convert("-t", "markdown", "-M", "obelus-cite=false");
  assert.doesNotMatch(text, /@audit/);
  assert.match(text, /ferry\[\^1\] cost \*\*nearly £97 million\[\^2\]\*\*/);
  assert.match(text, /A boat for \*cars\*\.\s+Sources: Audit Office\. New vessels\. 2022\./);
  assert.match(text, /The yard\s+: +£97,?\d* ?\S* *[^]*?Audit Office\. New vessels\. 2022\./);
  assert.match(convert("-t", "markdown"), /The yard[^]*\[@audit\]/);
});

test("A passage that ends within a word, in a link or in a table gets its note there", () => {
  site.put("ferry.md", "| a | b |\n|---|---|\n| “£5” and [£6 & more](https://a.example/) | *£7*'s |\n");
  site.put("ferry.obelus.yaml", "obelus: 1\nannotations:\n  - {id: a, match: £5, note: A}\n  - {id: b, match: £6 & more, note: B}\n  - {id: c, match: £7, note: C}\n");
  const text = convert("-t", "html");
  assert.match(text, /“£5<a href="#fn1"[^>]*>.*?<\/a>” and <a href="https:\/\/a\.example\/">£6 &amp; more<\/a><a href="#fn2"/s);
  assert.match(text, /<em>£7<a href="#fn3".*?<\/a><\/em>’s/s);
});

test("A document is what it was when nothing is said of it", () => {
  site.put("ferry.obelus.yaml", "obelus: 1\nannotations: []\n");
  site.put("ferry.md", "---\na: 1\n---\n\n# A “b” $c$\n\nx[^1] `<i>` [@y] ![z](z.png)\n\n[^1]: w\n\n- 1\n- 2\n\nt\n: u\n");
  const plain = site.build("pandoc", ["ferry.md", "-t", "json"]);
  const filtered = JSON.parse(convert("-t", "json"));
  delete filtered.meta["obelus-article"];
  delete filtered.meta.references;
  assert.deepEqual(filtered, JSON.parse(plain));
});

test("YAML that cannot be read and, if strict, annotations without a place fail the conversion", () => {
  site.putArticle("ferry");
  const strict = site.run("pandoc", ["ferry.md", ...filter, "-M", "obelus-strict=true", "-o", "strict.html"]);
  assert.notEqual(strict.status, 0);
  assert.match(strict.output, /obelus-strict is set/);
  site.put("ferry.obelus.yaml", broken);
  const { status, output } = site.run("pandoc", ["ferry.md", ...filter, "-o", "broken.html"]);
  assert.notEqual(status, 0);
  assert.match(output, /ferry\.obelus\.yaml:3:43: error: .*nobody/);
});

test("Where pandoc looks for filters, the command of our page makes a book", () => {
  site.putArticle("ferry");
  cpSync(`${hosts}/pandoc`, site.path("data/pandoc/filters"), { recursive: true });
  site.build("sh", ["-c", "pandoc ferry.md -L obelus.lua --citeproc -o ferry.epub"], { XDG_DATA_HOME: site.path("data") });
  assert.match(site.build("pandoc", ["ferry.epub", "-t", "plain", "--wrap=none"]), /million \(Audit Office 2022\)/);
});
