// The extension for Visual Studio Code: it packages, and its one file loads.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { folderOf, remove } from "./editor.js";

const extension = fileURLToPath(new URL("../../plugin/hosts/vscode/", import.meta.url));

test("it packages with npm", () => {
  const folder = folderOf({});
  const ran = spawnSync("npm", ["run", "package", "--", "--out", join(folder, "obelus.vsix")],
    { cwd: extension, encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stdout + ran.stderr);
  assert.match(ran.stdout, /dist\/\n?.*extension\.js/);
  assert.equal(readFileSync(join(folder, "obelus.vsix")).subarray(0, 2).toString(), "PK");
  remove(folder);
});

test("its file loads, and has what the editor calls", () => {
  // Whatever the editor would give: a class that is a function that has itself for members.
  const anything = new Proxy(class {}, {
    get: (target, name) => (name === Symbol.toPrimitive ? () => "" : name in target ? target[name] : anything),
    apply: () => anything,
  });
  const load = Module._load;
  Module._load = (name, ...rest) => (name === "vscode" ? anything : load(name, ...rest));
  const { activate, deactivate } = createRequire(import.meta.url)(join(extension, "dist/extension.js"));
  Module._load = load;
  assert.deepEqual([typeof activate, typeof deactivate], ["function", "function"]);
});
