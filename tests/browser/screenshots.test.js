// The pictures of the manual can be made: each shows a state of its own, which the script waits for.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const names = [
  "article-bio", "article-dispute", "article-footnote", "article-notes", "preview-dark", "preview-disputed",
  "preview-fault", "preview-index", "preview-narrow", "preview-sourced", "preview-stub", "preview-unsourced", "report",
];

test("the script makes every picture, and no two are the same", () => {
  const folder = mkdtempSync(join(tmpdir(), "obelus-pictures-"));
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL("screenshots.js", import.meta.url)), folder]);
    assert.deepEqual(readdirSync(folder).sort(), names.map((name) => `${name}.png`));
    const pictures = names.map((name) => readFileSync(join(folder, `${name}.png`)));
    for (const [at, picture] of pictures.entries()) // width and height, of PNG's first chunk
      assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], names[at] === "preview-narrow" ? [800, 1520] : [2200, 1400]);
    assert.equal(new Set(pictures.map((each) => createHash("sha1").update(each).digest("hex"))).size, names.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
