import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "../support/page.js";
import { article, broken, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.put("src/pages/ferry.md", article("ferry.md").replace("---\n", "---\nlayout: ../layouts/page.astro\n"));
site.put("src/pages/ferry.obelus.yaml", article("ferry.obelus.yaml"));
site.installPackages("node", "astro");
const astro = (env) => site.run("node", ["node_modules/.bin/astro", "build"], { ASTRO_TELEMETRY_DISABLED: "1", ...env });

test("Astro's page has its notes, and its log what went wrong", async () => {
  const { status, output } = astro();
  assert.equal(status, 0, output);
  assert.match(output, /src\/pages\/ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in src\/pages\/ferry\.md \[OB201 orphan-annotation\]/);
  await look(site.path("dist"), "ferry/", { name: "astro", base: "/blog/" });
});

test("A page made otherwise says which article it is of", () => look(site.path("dist"), "collected/", { base: "/blog/" }));

test("A strict build fails when an annotation has no place", () => {
  const { status, output } = astro({ STRICT: "yes" });
  assert.notEqual(status, 0);
  assert.match(output, /errors, and strict is set/);
});

test("YAML that cannot be read fails the build, with its place", () => {
  site.put("src/pages/ferry.obelus.yaml", broken);
  const { status, output } = astro();
  assert.notEqual(status, 0);
  assert.match(output, /src\/pages\/ferry\.obelus\.yaml:3:43: error: .*nobody/);
});
