import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { before, test } from "node:test";
import { look } from "../support/page.js";
import { broken, library, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("docs/ferry");
const env = { OBELUS_LIBRARY: library, PYTHONPATH: site.path("_python") };
const mkdocs = (more) => site.run("mkdocs", ["build"], { ...env, ...more });

before(() => site.installPython("_python"));

test("MkDocs' page has its notes, and its log what went wrong", async () => {
  const { status, output } = mkdocs();
  assert.equal(status, 0, output);
  assert.match(output, /WARNING +-\s+docs\/ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in docs\/ferry\.md \[OB201 orphan-annotation\]/);
  assert.ok(!existsSync(site.path("site/ferry.obelus.yaml")), "annotations are no page of the site");
  await look(site.path("site"), "ferry/", { name: "mkdocs", base: "/blog/" });
});

test("A strict build fails when an annotation has no place", () => {
  const { status, output } = mkdocs({ STRICT: "true" });
  assert.notEqual(status, 0);
  assert.match(output, /1 error\(s\), and strict is set/);
});

test("YAML that cannot be read fails the build, with its place", () => {
  site.put("docs/ferry.obelus.yaml", broken);
  const { status, output } = mkdocs();
  assert.notEqual(status, 0);
  assert.match(output, /docs\/ferry\.obelus\.yaml:3:43: error: .*nobody/);
  assert.doesNotMatch(output, /Traceback/);
});
