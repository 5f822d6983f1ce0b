import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "../support/page.js";
import { broken, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("posts/ferry");
site.installPackages("node", "eleventy");
const eleventy = ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"];

test("Eleventy's page has its notes, and its log what went wrong", async () => {
  const log = site.build("node", eleventy);
  assert.match(log, /\[obelus\] posts\/ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in posts\/ferry\.md \[OB201 orphan-annotation\]/);
  await look(site.path("_site"), "posts/ferry/", { name: "eleventy", base: "/blog/" });
});

test("A strict build fails when an annotation has no place", () => {
  const { status, output } = site.run("node", eleventy, { STRICT: "yes" });
  assert.notEqual(status, 0);
  assert.match(output, /one error, and strict is set/);
});

test("YAML that cannot be read fails the build, with its place", () => {
  site.put("posts/ferry.obelus.yaml", broken);
  const { status, output } = site.run("node", eleventy);
  assert.notEqual(status, 0);
  assert.match(output, /posts\/ferry\.obelus\.yaml:3:43: error: .*nobody/);
});
