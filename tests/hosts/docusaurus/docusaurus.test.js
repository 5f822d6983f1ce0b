import assert from "node:assert/strict";
import { test } from "node:test";
import { travel } from "../support/page.js";
import { broken, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("docs/ferry");
site.installPackages("node", "docusaurus");
const docusaurus = (env) => {
  site.run("rm", ["-rf", ".docusaurus", "build"]);
  return site.run("node", ["node_modules/@docusaurus/core/bin/docusaurus.mjs", "build"], { DOCUSAURUS_NO_PERSISTENT_CACHE: "1", ...env });
};

test("Docusaurus' page keeps its notes when the reader goes elsewhere and back, and its log says what went wrong", async () => {
  const { status, output } = docusaurus();
  assert.equal(status, 0, output);
  assert.match(output, /\[obelus\] docs\/ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in docs\/ferry\.md \[OB201 orphan-annotation\]/);
  await travel(site.path("build"), "ferry/", {
    name: "docusaurus", base: "/blog/", there: ".menu a[href*=elsewhere]", back: ".menu a[href*=ferry]",
  });
});

test("What an annotation says is text, never an expression", () => {
  site.put("docs/ferry.obelus.yaml", "obelus: 1\nannotations:\n  - {id: late, match: five years late, note: \"{6 * 7} <b onclick=x>y</b> `{6 * 7}`\"}\n");
  const { status, output } = docusaurus();
  assert.equal(status, 0, output);
  const page = site.get("build/ferry/index.html").split("data-footnotes")[1];
  assert.equal(page.split("{6 * 7}").length, 3);
  assert.doesNotMatch(page, /\b42\b|<b onclick/);
});

test("A strict build fails when an annotation has no place, and any when YAML cannot be read", () => {
  site.putArticle("docs/ferry");
  const strict = docusaurus({ STRICT: "yes" });
  assert.notEqual(strict.status, 0);
  assert.match(strict.output, /errors?, and strict is set/);
  site.put("docs/ferry.obelus.yaml", broken);
  const { status, output } = docusaurus();
  assert.notEqual(status, 0);
  assert.match(output, /docs\/ferry\.obelus\.yaml:3:43: error: .*nobody/);
});
