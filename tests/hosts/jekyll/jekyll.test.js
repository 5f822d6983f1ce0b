import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { before, test } from "node:test";
import { look } from "../support/page.js";
import { broken, hosts, library, Site } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("_posts/2024-05-12-ferry");
const env = { OBELUS_LIBRARY: library, GEM_PATH: `${site.path("_gems")}:` };
const jekyll = (...more) => site.run("jekyll", ["build", "--trace", ...more], env);

before(() => {
  for (const name of ["ruby/obelus-host", "jekyll/jekyll-obelus"]) {
    const folder = name.split("/")[0];
    cpSync(`${hosts}/${folder}`, site.path("_build", folder), { recursive: true });
    site.build("sh", ["-ec", `cd _build/${folder} && gem build -q ${name.split("/")[1]}.gemspec &&
      gem install -q --local --force --no-document --ignore-dependencies --install-dir ../../_gems *.gem`]);
  }
});

test("Jekyll's page has its notes, and its log what went wrong", async () => {
  const { status, output } = jekyll();
  assert.equal(status, 0, output);
  assert.match(output, /Obelus: _posts\/2024-05-12-ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in /);
  await look(site.path("_site"), "ferry/", { name: "jekyll", base: "/blog/" });
});

test("A strict build fails when an annotation has no place", () => {
  const { status, output } = jekyll("--config", "_config.yml,strict.yml");
  assert.notEqual(status, 0);
  assert.match(output, /Obelus: 1 error\(s\), and strict is set/);
});

test("YAML that cannot be read fails the build, with its place", () => {
  site.put("_posts/2024-05-12-ferry.obelus.yaml", broken);
  const { status, output } = jekyll();
  assert.notEqual(status, 0);
  assert.match(output, /Obelus: _posts\/2024-05-12-ferry\.obelus\.yaml:3:43: error: .*nobody/);
});
