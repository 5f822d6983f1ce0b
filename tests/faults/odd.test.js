// Files that are odd, or may not be touched: each command answers or says what is wrong, and changes nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const is_root = process.getuid() === 0;
const put = (path, content) => writeFileSync(path, content);

// What is at `path`, the exit status of annotate, and what it says.
const odd = [
  ["nothing", (path) => put(path, ""), 0, /^$/],
  ["a byte order mark", (path) => put(path, "\ufeff"), 0, /^$/],
  ["a byte order mark and text", (path) => put(path, "\ufeffIt cost $5.\n"), 0, /^$/],
  ["CRLF", (path) => put(path, "It cost $5.\r\n\r\nAnd $6.\r\n"), 0, /^$/],
  ["CR", (path) => put(path, "It cost $5.\r\rAnd $6.\r"), 0, /^$/],
  ["NUL", (path) => put(path, "It cost\0 $5.\n"), 0, /^$/],
  ["no line end", (path) => put(path, "It cost $5."), 0, /^$/],
  ["UTF-16", (path) => put(path, Buffer.from("\ufeffIt cost $5.\n", "utf16le")), 2, /OB904/],
  ["not UTF-8", (path) => put(path, Buffer.from([0x41, 0xff, 0x0a])), 2, /OB904/],
  ["a gigabyte", (path) => { put(path, ""); truncateSync(path, 2 ** 30); }, 2, /OB906[^]*limits\.file_size/],
  ["a folder", (path) => mkdirSync(path), 2, /it is a folder/],
  ["a pipe", (path) => spawnSync("mkfifo", [path]), 2, /it is not a regular file/],
  ["a device", (path) => symlinkSync("/dev/zero", path), 2, /it is not a regular file/],
  ["a link to itself", (path) => symlinkSync("a.md", path), 2, /symbolic links/],
  ["a link to nothing", (path) => symlinkSync("gone.md", path), 2, /No such file/],
  ["what nobody may read", (path) => { put(path, "It cost $5.\n"); chmodSync(path, 0); }, 2, /Permission denied/],
];

// Runs in a folder that everybody may enter, as nobody when this is root: root may read and write all.
function run(folder, words) {
  const ran = spawnSync(process.env.OBELUS_TOOL, words, { cwd: folder, encoding: "utf8", timeout: 60_000, maxBuffer: 1 << 28, env: { PATH: process.env.PATH, LC_ALL: "C" },
    ...(is_root && { uid: 65534, gid: 65534 }) });
  assert.equal(ran.signal, null, `${words.join(" ")} ended by ${ran.signal}`);
  return ran;
}

function with_folder(use) {
  const folder = mkdtempSync(join(tmpdir(), "obelus-odd-"));
  chmodSync(folder, 0o755);
  try { use(folder); } finally { rmSync(folder, { recursive: true, force: true }); }
}

const state_of = (folder) => readdirSync(folder).sort().map((name) => {
  const found = lstatSync(join(folder, name));
  return [name, found.mode, found.size, found.mtimeMs, found.isSymbolicLink() && readlinkSync(join(folder, name))];
});

for (const [name, make, status, says] of odd)
  test(`an article that is ${name}`, () => with_folder((folder) => {
    make(join(folder, "a.md"));
    const before = state_of(folder);
    const annotated = run(folder, ["annotate", "a.md"]);
    assert.equal(annotated.status, status, annotated.stderr);
    assert.match(annotated.stderr, says);
    for (const words of [["figures", "a.md"], ["match", "a.md"], ["check", "a.md"], ["check"], ["annotate", "a.md", "-o", "out.html"]]) {
      const ran = run(folder, words);
      assert.ok([0, 1, 2].includes(ran.status), words.join(" "));
      if (status === 2 && words.length > 1 && name !== "a folder") assert.equal(ran.status, 2, words.join(" "));
    }
    assert.deepEqual(state_of(folder), before);
  }));

for (const [name, make, status] of odd.filter(([, , status]) => status === 2))
  test(`annotations that are ${name}`, () => with_folder((folder) => {
    put(join(folder, "a.md"), "It cost $5.\n");
    make(join(folder, "a.obelus.yaml"));
    const is_missing = name === "a link to nothing";
    for (const words of [["annotate", "a.md"], ["check", "a.md"], ["match", "a.md"]]) {
      const ran = run(folder, words);
      if (!is_missing) assert.equal(ran.status, status, `${words.join(" ")}: ${ran.stderr}`);
    }
  }));

for (const [words, hint] of [
  [["import", "big"], "no setting raises this limit"],
  [["merge", "big"], "no setting raises this limit"],
  [["report", "big", "-o", "out"], "no setting raises this limit"],
  [["annotate", "a.md", "--config", "big"], "no setting raises this limit"],
  [["annotate", "a.md", "--annotations", "big"], "raise `limits.file_size`"],
  [["match", "--selectors", "big"], "raise `limits.file_size`"],
  [["figures", "--texts", "big"], "raise `limits.file_size`"],
])
  test(`a gigabyte for ${words.join(" ")}`, () => with_folder((folder) => {
    put(join(folder, "a.md"), "It cost $5.\n");
    put(join(folder, "big"), "");
    truncateSync(join(folder, "big"), 2 ** 30);
    const before = state_of(folder);
    const ran = run(folder, words);
    assert.equal(ran.status, 2, ran.stderr);
    assert.match(ran.stderr, /er than \d+ bytes/);
    assert.ok(ran.stderr.endsWith(`   fix: ${hint}\n`), ran.stderr);
    assert.equal(ran.stdout, "");
    assert.deepEqual(state_of(folder), before);
  }));

test("a report of more values than are read, in little more memory than its bytes", () => with_folder((folder) => {
  put(join(folder, "big"), Buffer.concat([Buffer.from('{"obelus":"1","report":1,"x":['), Buffer.alloc(84_000_000, "0,"), Buffer.from("0]}")]));
  const ran = spawnSync("sh", ["-c", `ulimit -v 200000; exec "${process.env.OBELUS_TOOL}" merge big`], { cwd: folder, encoding: "utf8" });
  assert.equal(ran.status, 2, ran.stderr);
  assert.equal(ran.stderr, "obelus: error: big has more than 41943040 values\n   fix: no setting raises this limit\n");
}));

test("a folder that may not be written to", () => with_folder((folder) => {
  put(join(folder, "a.md"), "It cost $5.\n");
  const before = state_of(folder);
  for (const words of [["annotate", "a.md", "-o", "out.html"], ["check", "--write-baseline", "--baseline", "known"], ["build", ".", "-o", "public"], ["check", "--stubs", "s.yaml"]]) {
    const ran = run(folder, words);
    assert.equal(ran.status, 2, words.join(" "));
    assert.match(ran.stderr, /Permission denied/, words.join(" "));
  }
  assert.deepEqual(state_of(folder), before);
}));

test("a folder that may not be looked into, in a site", () => with_folder((folder) => {
  mkdirSync(join(folder, "site/shut"), { recursive: true });
  put(join(folder, "site/a.md"), "It cost $5.\n");
  chmodSync(join(folder, "site/shut"), 0);
  const checked = run(folder, ["check", "site"]);
  assert.equal(checked.status, 2, checked.stdout);
  assert.match(checked.stderr + checked.stdout, /Permission denied/);
  chmodSync(join(folder, "site/shut"), 0o755);
}));

test("links that lead in circles, in a site", () => with_folder((folder) => {
  mkdirSync(join(folder, "site"));
  put(join(folder, "site/a.md"), "It cost $5.\n");
  symlinkSync(".", join(folder, "site/again"));
  symlinkSync("b.md", join(folder, "site/b.md"));
  chmodSync(folder, 0o777);
  assert.equal(run(folder, ["check", "site"]).status, 1);
  const built = run(folder, ["build", "site", "-o", "public"]);
  assert.equal(built.status, 0, built.stderr);
  assert.deepEqual(readdirSync(join(folder, "public")).filter((name) => name !== ".obelus" && name !== "obelus"), ["a.html"]);
}));
