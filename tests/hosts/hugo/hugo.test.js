import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { look } from "../support/page.js";
import { broken, hosts, Site, tool } from "../support/site.js";

const site = new Site(import.meta.url);
site.putArticle("content/posts/ferry");
cpSync(`${hosts}/hugo`, site.path("themes/obelus"), { recursive: true });  // mkdir -p themes && cp -r /usr/share/obelus/hosts/hugo themes/obelus
mkdirSync(site.path("bin"));
symlinkSync(tool, site.path("bin/obelus"));
const env = { PATH: `${site.path("bin")}:${process.env.PATH}` };
const pass = ["build", "public", "-o", "public", "--cache", ".obelus-cache"];

test("After Hugo, one pass over its pages puts the notes in, below the base URL", async () => {
  const log = site.build("sh", ["-c", "hugo && obelus build public -o public --cache .obelus-cache"], env);
  assert.match(log, /content\/posts\/ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in /);
  await look(site.path("public"), "posts/ferry/", { name: "hugo", base: "/blog/" });
  assert.deepEqual(readdirSync(site.path("public"), { recursive: true }).filter((name) => name.endsWith(".yaml")), []);
});

test("In front of Hugo's own server, obelus annotates its pages", { timeout: 60_000 }, async () => {
  const child = spawn("sh", ["-c", "hugo server & obelus serve --upstream http://localhost:1313"],
    { cwd: site.folder, env: { ...process.env, ...env }, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  try {
    let said = "";
    const address = await new Promise((found, failed) => {
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text) => {
          said += text;
          const own = said.match(/http:\/\/localhost:(?!1313)\d+\//);
          if (own && /Web Server is available/.test(said)) found(own[0]);
        });
      child.on("close", () => failed(new Error(said)));
    });
    const page = await (await fetch(`${address}blog/posts/ferry/`)).text();
    assert.match(page, /class="ob-notes/, said);
  } finally {
    process.kill(-child.pid);
  }
});

test("Hugo's next build and the next pass come to the same page", () => {
  const before = site.get("public/posts/ferry/index.html");
  site.build("hugo", ["--quiet"]);
  assert.doesNotMatch(site.get("public/posts/ferry/index.html"), /ob-notes/);
  site.build(tool, pass);
  assert.equal(site.get("public/posts/ferry/index.html"), before);
});

test("A strict pass fails when an annotation has no place, and so does YAML that cannot be read", () => {
  assert.equal(site.run(tool, [...pass, "--strict"]).status, 1);
  site.put("content/posts/ferry.obelus.yaml", broken);
  const { status, output } = site.run(tool, pass);
  assert.equal(status, 2);
  assert.match(output, /content\/posts\/ferry\.obelus\.yaml:3:43: error: .*nobody/);
});

test("An article is named with the folder of its language", () => {
  site.put("content/en/posts/ferry.md", site.get("content/posts/ferry.md"));
  const plain = site.get("hugo.toml");
  site.put("hugo.toml", `${plain}\n[languages.en]\ncontentDir = "content/en"\n`);
  site.build("hugo", ["--quiet"]);
  assert.match(site.get("public/posts/ferry/index.html"), /obelus:article" content="content\/en\/posts\/ferry\.md"/);
  site.put("hugo.toml", plain);
});

test("Without the partial, the configuration says which article a page is of", async () => {
  site.putArticle("content/posts/ferry");
  site.put("layouts/_default/single.html", site.get("layouts/_default/single.html").replace(/\{\{ partial .*? \}\}/, ""));
  site.put("obelus.yaml", 'annotations: []\npaths: {"public/posts/{name}/index.html": "content/posts/{name}.md"}\n');
  site.build("hugo", ["--quiet"]);
  assert.doesNotMatch(site.get("public/posts/ferry/index.html"), /obelus:article/);
  site.build(tool, pass);
  await look(site.path("public"), "posts/ferry/", { base: "/blog/" });
});
