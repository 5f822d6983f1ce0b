// plugin/hosts/node against the real `obelus serve`.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Obelus } from "../../../plugin/hosts/node/index.js";
import { broken, tool } from "../support/site.js";

const folder = mkdtempSync(join(tmpdir(), "obelus-node-"));
after(() => rmSync(folder, { recursive: true }));

let log;
const client = (options) => new Obelus({ command: tool, cwd: folder, jobs: 2, log: (line) => log.push(line), ...options });
const put = (name, text) => writeFileSync(join(folder, name), text);
const page = (n) => ({ path: "a.md", from: "html", content: `<p>Page ${n} cost £5.</p>\n` });

// A command that does `first` on its first start and is obelus after that; with `always`, it does it every time.
function doing(first, always = false) {
  const flag = join(folder, "flag");
  rmSync(flag, { force: true });
  put("command", `#!/bin/sh\n[ -e ${flag} ] || { ${always ? "" : `: >${flag};`} ${first}; }\nexec ${tool} "$@"\n`);
  chmodSync(join(folder, "command"), 0o755);
  return join(folder, "command");
}

beforeEach(() => {
  log = [];
  put("a.obelus.yaml", "obelus: 1\nannotations:\n  - {id: cost, match: £5, note: Was £4.}\n");
});

test("Pages sent all at once come back each to its sender", async () => {
  const obelus = client();
  const pages = await Promise.all(Array.from({ length: 300 }, (_, n) => obelus.annotate(page(n))));
  pages.forEach((each, n) => assert.match(each, new RegExp(`Page ${n} cost <span class="ob-a"[^]*Was £4`)));
  obelus.close();
});

test("The child has no more pages at once than keep it at work, and gets them all again when it dies", async () => {
  const obelus = client({ command: doing(`timeout 0.5 cat | wc -l >${join(folder, "count")}; exit 1`) });
  const pages = await Promise.all(Array.from({ length: 100 }, (_, n) => obelus.annotate(page(n))));
  pages.forEach((each, n) => assert.match(each, new RegExp(`Page ${n} cost <span`)));
  assert.equal(Number(readFileSync(join(folder, "count"), "utf8")), 32);
  obelus.close();
});

test("What was asked for before it is closed is answered", async () => {
  const obelus = client();
  const asked = Promise.all(Array.from({ length: 100 }, (_, n) => obelus.annotate(page(n))));
  obelus.close();
  const later = obelus.annotate(page(100));
  (await asked).forEach((each, n) => assert.match(each, new RegExp(`Page ${n} cost <span`)));
  assert.match(await later, /Page 100 cost <span/);
  obelus.close();
});

test("What is asked after it was closed is waited for, however long the next child takes", async () => {
  const flag = join(folder, "second");
  put("slower", `#!/bin/sh\n[ -e ${flag} ] && sleep 0.5\n: >${flag}\nexec ${tool} "$@"\n`);
  chmodSync(join(folder, "slower"), 0o755);
  const obelus = client({ command: join(folder, "slower") });
  const first = obelus.annotate(page(1));
  obelus.close();
  const [one, two] = await Promise.all([first, obelus.annotate(page(2))]);
  assert.match(one, /Page 1 cost <span/);
  assert.match(two, /Page 2 cost <span/);
  obelus.close();
});

test("A page larger than any pipe comes back whole", async () => {
  const obelus = client();
  const filler = "<p>x</p>\n".repeat(400_000);
  const made = await obelus.annotate({ path: "a.md", from: "html", content: `${filler}<p>£5</p>` });
  assert.ok(made.startsWith(filler));
  assert.match(made, /Was £4/);
  obelus.close();
});

test("Markdown can stay Markdown", async () => {
  const obelus = client();
  assert.match(await obelus.annotate({ path: "a.md", content: "It cost £5.\n", to: "markdown" }), /£5\[\^cost\]\.[^]*\[\^cost\]: Was £4/);
  obelus.close();
});

test("Findings are logged where they are, and counted when strict", async () => {
  put("a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not there at all, note: x}\n");
  const obelus = client({ strict: true });
  await obelus.annotate(page(1));
  assert.equal(log[0], "a.obelus.yaml:3:13: error: “not there at all” is nowhere in a.md [OB201 orphan-annotation]");
  assert.match(log[1], /^ {2}fix: /);
  assert.throws(() => obelus.finish(), /one error, and strict is set/);
  obelus.finish(); // was told
  obelus.close();
});

test("Without strict, findings fail nothing", async () => {
  put("a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not there at all, note: x}\n");
  const obelus = client();
  await obelus.annotate(page(1));
  obelus.finish();
  obelus.close();
});

test("YAML that cannot be read fails its page, and no other", async () => {
  put("a.obelus.yaml", broken);
  const obelus = client();
  await assert.rejects(obelus.annotate(page(1)), /^ObelusError: a\.obelus\.yaml:3:43: error: .*nobody/);
  assert.match(await obelus.annotate({ ...page(2), path: "b.md" }), /Page 2/);
  obelus.close();
});

test("Faults of the whole project are told, without a second try", async () => {
  put("obelus.yaml", "annotation: x\n");
  try {
    const obelus = client();
    await assert.rejects(obelus.annotate(page(1)), /ended with status 2:\nobelus\.yaml:1:1: error/);
    assert.match(log[0], /^obelus\.yaml:1:1: error/);
    assert.ok(!log.some((each) => /again/.test(each)));
  } finally {
    rmSync(join(folder, "obelus.yaml"));
  }
});

test("A child that dies is started again, and asked what it left", async () => {
  const obelus = client({ command: doing("read -r line; kill -9 $$") });
  const pages = await Promise.all([1, 2, 3].map((n) => obelus.annotate(page(n))));
  assert.match(pages[2], /Page 3 [^]*Was £4/);
  assert.deepEqual(log, ["warning: obelus serve was killed by SIGKILL; starting it again"]);
  obelus.close();
});

test("A child that dies twice is given up, with what it said", async () => {
  const obelus = client({ command: doing("read -r line; echo no luck >&2; exit 3", true) });
  await assert.rejects(obelus.annotate(page(1)), /obelus serve ended with status 3:\nno luck/);
  await assert.rejects(obelus.annotate(page(2)), /no luck/); // tried afresh
});

test("A command that is not there is an error that names it", async () => {
  await assert.rejects(client({ command: "/nowhere/obelus" }).annotate(page(1)), /cannot run \/nowhere\/obelus/);
});

test("A process that has its pages ends by itself", () => {
  const script = `import { Obelus } from ${JSON.stringify(new URL("../../../plugin/hosts/node/index.js", import.meta.url).href)};
    const obelus = new Obelus({ command: ${JSON.stringify(tool)} });
    console.log(await obelus.annotate({ content: "*x*" }));`;
  const options = { cwd: folder, encoding: "utf8", timeout: 20_000 };
  assert.equal(execFileSync("node", ["--input-type=module", "-e", script], options), "<p><em>x</em></p>\n\n");
});

test("Stylesheet and script are written, and linked where the host says", async () => {
  const obelus = client({ assets: "/blog/obelus/" });
  await obelus.writeAssets("out/obelus");
  assert.ok(existsSync(join(folder, "out/obelus/obelus.css")) && existsSync(join(folder, "out/obelus/obelus.js")));
  const made = await obelus.annotate({ path: "a.md", from: "html", content: "<head></head><p>£5" });
  assert.match(made, /href="\/blog\/obelus\/obelus\.css"/);
  obelus.close();
  const plain = client({ assets: false });
  assert.doesNotMatch(await plain.annotate({ path: "a.md", from: "html", content: "<head></head><p>£5" }), /<link/);
  plain.close();
});

test("Where obelus is not installed, npm's program of that name says so and does not start itself", () => {
  const bin = join(folder, "node_modules/.bin");
  const alone = join(folder, "alone");
  for (const each of [bin, alone]) mkdirSync(each, { recursive: true });
  const script = fileURLToPath(new URL("../../../plugin/hosts/node/obelus.js", import.meta.url));
  symlinkSync(process.execPath, join(alone, "node"));
  symlinkSync(script, join(alone, "obelus"));
  writeFileSync(join(bin, "obelus"), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 });
  for (const [path, OBELUS_TOOL] of [[`${bin}:${alone}`, ""], [bin, "obelus"], [alone, "obelus"]]) {
    const options = { env: { PATH: path, OBELUS_TOOL }, encoding: "utf8", timeout: 20_000 };
    const { status, stderr } = spawnSync(process.execPath, [script, "--version"], options);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^obelus: error: (it is not on the PATH|obelus is npm's)/);
  }
});
