// Sites that hosts build: a copy of a test's `site/` with the article of tests/hosts/article put where the
// host wants it, and the plug-in as it would be installed.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

export const top = fileURLToPath(new URL("../../..", import.meta.url));
export const tool = process.env.OBELUS_TOOL ?? join(top, "build/release/obelus");
export const library = process.env.OBELUS_LIBRARY ?? join(dirname(tool), "libobelus.so");
export const hosts = join(top, "plugin/hosts");
export const broken = "obelus: 1\nannotations:\n  - {match: nearly £97 million, sources: [nobody]}\n";

export function article(name) {
  return readFileSync(join(top, "tests/hosts/article", name), "utf8");
}

// Made from the `site/` beside the test at `url`, removed when the tests end.
export class Site {
  constructor(url) {
    this.test = dirname(fileURLToPath(url));
    this.folder = mkdtempSync(join(tmpdir(), "obelus-host-"));
    after(() => process.env.OBELUS_KEEP || rmSync(this.folder, { recursive: true, force: true }));
    cpSync(join(this.test, "site"), this.folder, { recursive: true });
  }

  path(...names) {
    return join(this.folder, ...names);
  }

  put(name, text) {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  get(name) {
    return readFileSync(this.path(name), "utf8");
  }

  // The article and its annotations, as `name`.md and `name`.obelus.yaml.
  putArticle(name) {
    this.put(`${name}.md`, article("ferry.md"));
    this.put(`${name}.obelus.yaml`, article("ferry.obelus.yaml"));
  }

  // The packages of the test's lock file, and those of plugin/hosts as `npm pack` makes them.
  installPackages(...packages) {
    mkdirSync(this.path("node_modules"));
    const modules = join(this.test, "node_modules");
    for (const name of execFileSync("ls", ["-A", modules], { encoding: "utf8" }).split("\n").filter(Boolean))
      symlinkSync(join(modules, name), this.path("node_modules", name));
    for (const name of packages) this.#unpack(join(hosts, name));
  }

  #unpack(folder) {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const into = this.path("node_modules", name);
    mkdirSync(into);
    const [{ filename }] = JSON.parse(
      execFileSync("npm", ["pack", "--json", "--silent", "--pack-destination", into, folder], { encoding: "utf8" }));
    execFileSync("tar", ["-xzf", join(into, filename), "-C", into, "--strip-components=1"]);
  }

  // The package of plugin/hosts/python, as pip installs it into a folder of the site.
  installPython(folder) {
    cpSync(join(hosts, "python"), this.path(`${folder}.source`), { recursive: true });
    this.build("/usr/bin/python3", ["-m", "pip", "install", "--quiet", "--no-index", "--no-build-isolation", "--no-deps",
      "--no-warn-script-location", "--root-user-action=ignore", "--target", folder, `./${folder}.source`]);
  }

  // Runs a program in the site; `output` is all that it printed.
  run(program, args, env = {}) {
    const ran = spawnSync(program, args, {
      cwd: this.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, CI: "", NO_COLOR: "1", OBELUS_TOOL: tool, ...env },
    });
    if (ran.error) throw ran.error;
    return { status: ran.status, output: (ran.stdout + ran.stderr).replace(/\x1b\[[\d;]*m/g, "") };
  }

  // The same, and it must succeed. Returns what was printed.
  build(program, args, env) {
    const { status, output } = this.run(program, args, env);
    assert.equal(status, 0, output);
    return output;
  }
}
