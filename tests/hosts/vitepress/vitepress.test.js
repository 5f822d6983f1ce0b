import assert from "node:assert/strict";
import { test } from "node:test";
import { travel } from "../support/page.js";
import { broken, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("ferry");
site.installPackages("node", "vitepress");
const vitepress = (env) => site.run("node", ["node_modules/vitepress/bin/vitepress.js", "build"], env);

test("VitePress' page keeps its notes when the reader goes elsewhere and back, and its log says what went wrong", async () => {
  const { status, output } = vitepress();
  assert.equal(status, 0, output);
  assert.match(output, /\[obelus\] ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in ferry\.md \[OB201 orphan-annotation\]/);
  await travel(site.path(".vitepress/dist"), "ferry.html", {
    name: "vitepress", base: "/blog/", there: ".VPSidebar a[href*=elsewhere]", back: ".VPSidebar a[href*=ferry]",
  });
});

test("What an annotation says is text, never a template", () => {
  site.put("ferry.obelus.yaml", "obelus: 1\nannotations:\n  - {id: late, match: five years late, note: \"{{ 6 * 7 }} <b onclick=x>y</b> `{{ 6 * 7 }}`\"}\n");
  const { status, output } = vitepress();
  assert.equal(status, 0, output);
  const page = site.get(".vitepress/dist/ferry.html");
  assert.equal(page.split("{{ 6 * 7 }}").length, 3);
  assert.doesNotMatch(page, /\b42\b|<b onclick/);
});

test("A strict build fails when an annotation has no place, and any when YAML cannot be read", () => {
  site.putArticle("ferry");
  const strict = vitepress({ STRICT: "yes" });
  assert.notEqual(strict.status, 0);
  assert.match(strict.output, /errors?, and strict is set/);
  site.put("ferry.obelus.yaml", broken);
  const { status, output } = vitepress();
  assert.notEqual(status, 0);
  assert.match(output, /ferry\.obelus\.yaml:3:43: error: .*nobody/);
});
