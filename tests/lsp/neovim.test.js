// The server in a real editor, without its window.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { folderOf, remove } from "./editor.js";

test("Neovim shows what the server tells, and applies what it proposes", () => {
  const folder = folderOf({
    "a.md": "# Chips\n\n“Nvidia” lost nearly $600 billion, that is 17 % of its value.\n",
    "a.obelus.yaml":
      "obelus: 1\nreferences:\n  - {id: wire, title: Chip shares, issued: 2025-01-28}\n" +
      "annotations:\n  - {id: loss, match: nearly $600 billion, sources: [wire]}\n",
  });
  // The set-up that the page for editors gives, for versions such as this one.
  const page = readFileSync(new URL("../../plugin/hosts/editors/README.md", import.meta.url), "utf8");
  const [, setup] = page.match(/From 0\.7 on[^`]*```lua\n([^]*?)```/);
  writeFileSync(join(folder, "init.lua"), setup);
  const script = fileURLToPath(new URL("neovim.lua", import.meta.url));
  const ran = spawnSync(process.env.NVIM, ["--headless", "-u", "init.lua", "-n", "-c", `luafile ${script}`], {
    encoding: "utf8", timeout: 60000, cwd: folder,
    env: { ...process.env, PATH: `${dirname(process.env.OBELUS_TOOL)}:${process.env.PATH}`,
      OBELUS_FOLDER: folder, XDG_STATE_HOME: join(folder, ".state"), XDG_CACHE_HOME: join(folder, ".cache") },
  });
  assert.equal(ran.status, 0, ran.stderr + ran.stdout);
  remove(folder);
});
