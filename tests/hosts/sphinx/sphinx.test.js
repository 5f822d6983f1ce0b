import assert from "node:assert/strict";
import { before, test } from "node:test";
import { look } from "../support/page.js";
import { article, broken, library, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.put("ferry.obelus.yaml", article("ferry.obelus.yaml"));
const env = { OBELUS_LIBRARY: library, PYTHONPATH: site.path("_python") };
const sphinx = (more) => site.run("sphinx-build", ["-q", "-b", "html", ".", "_build"], { ...env, ...more });

before(() => site.installPython("_python"));

test("Sphinx's page has its notes, and its log what went wrong", async () => {
  const { status, output } = sphinx();
  assert.equal(status, 0, output);
  assert.match(output, /WARNING: ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in ferry\.rst \[OB201 orphan-annotation\]/);
  await look(site.path("_build"), "ferry.html", { name: "sphinx" });
});

test("Changed annotations make their page again, and a strict build fails when one has no place", () => {
  site.put("ferry.obelus.yaml", article("ferry.obelus.yaml").replace("Nobody wrote this", "Still nobody"));
  const { status, output } = sphinx({ STRICT: "yes" });
  assert.notEqual(status, 0);
  assert.match(output, /1 error\(s\), and obelus_strict is set/);
});

test("YAML that cannot be read fails the build, with its place", () => {
  site.put("ferry.obelus.yaml", broken);
  const { status, output } = sphinx();
  assert.notEqual(status, 0);
  assert.match(output, /ferry\.obelus\.yaml:3:43: error: .*nobody/);
  assert.doesNotMatch(output, /Traceback/);
});

test("Formats other than HTML are left alone", () => {
  site.build("sphinx-build", ["-q", "-b", "text", ".", "_text"], env);
  assert.match(site.get("_text/ferry.txt"), /nearly £97 million/);
});
