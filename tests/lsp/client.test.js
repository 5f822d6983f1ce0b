// The whole program, spoken with by VS Code's protocol library.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import { TextDocument } from "./text.js";
import { Editor, capabilities, folderOf, protocol, range, remove, shown, uri } from "./editor.js";

const yaml = `obelus: 1
references:
  - {id: wire, title: Chip shares, issued: 2025-01-28}
annotations:
  - {id: loss, match: nearly $600 billion, sources: [wire], note: Close to close.}
`;
const article = "# Chips\n\nNvidia lost nearly $600 billion, 17 % of its value.\n";

let folder;
let editor;
const path = (name) => join(folder, name);

beforeEach(async () => {
  folder = folderOf({ "a.md": article, "a.obelus.yaml": yaml, "b.md": "It is 40 km away.\n" });
  editor = await Editor.start([folder]);
});
afterEach(async () => {
  assert.equal(await editor.quit(), 0);
  assert.equal(editor.errors, "");
  remove(folder);
});

test("tells of files that are not open", async () => {
  assert.deepEqual(shown(await editor.until(path("b.md"), (all) => all.length === 1)), ["0:6-0:11 OB101"]);
});

test("unsaved buffers count, in both directions", async () => {
  await editor.open(path("a.md"), article);
  await editor.open(path("a.obelus.yaml"), yaml);
  await editor.until(path("a.md"), (all) => shown(all).join() === "2:33-2:37 OB101");
  await editor.change(path("a.obelus.yaml"), [4, 30, 4, 33, "700"]);
  await editor.until(path("a.md"), (all) => all.length === 2);
  await editor.until(path("a.obelus.yaml"), (all) => all.length === 1 && all[0].code === "OB201");
  await editor.change(path("a.md"), [2, 20, 2, 23, "700"]);
  await editor.until(path("a.md"), (all) => shown(all).join() === "2:33-2:37 OB101");
  await editor.until(path("a.obelus.yaml"), (all) => all.length === 0);
});

test("columns count UTF-16 units", async () => {
  await editor.open(path("b.md"), "“a𐐀b” e\u0301 is 40 km away.\n");
  assert.deepEqual(shown(await editor.until(path("b.md"), (all, { version }) => version === 1)), ["0:13-0:18 OB101"]);
  const version = await editor.change(path("b.md"), [0, 2, 0, 4, "c"]);
  assert.deepEqual(shown(await editor.until(path("b.md"), (all, found) => found.version === version)),
    ["0:12-0:17 OB101"]);
});

test("hover, definition, references, lens, hints and symbols", async () => {
  await editor.open(path("a.md"), article);
  const hover = await editor.ask("hover", path("a.md"), 2, 15);
  assert.match(hover.contents.value, /^Close to close\.\n\n\*Chip shares\*\. 28 January 2025\./);
  const [definition] = await editor.ask("definition", path("a.md"), 2, 15);
  assert.equal(definition.uri, uri(path("a.obelus.yaml")));
  assert.deepEqual(definition.range.start, { line: 4, character: 4 });
  const [passage] = await editor.ask("definition", path("a.obelus.yaml"), 4, 25);
  assert.deepEqual(passage, { uri: uri(path("a.md")), range: range(2, 12, 2, 31) });
  const all = await editor.ask("references", path("a.obelus.yaml"), 2, 11, { context: { includeDeclaration: true } });
  assert.equal(all.length, 3);
  const [lens] = await editor.ask("codeLens", path("a.obelus.yaml"), 0, 0);
  assert.equal(lens.command.title, "cited 1×");
  const [hint] = await editor.ask("inlayHint", path("a.md"), 0, 0, { range: range(0, 0, 9, 0) });
  assert.deepEqual([hint.label, hint.position], ["[wire]", { line: 2, character: 31 }]);
  const [section] = await editor.ask("documentSymbol", path("a.md"), 0, 0);
  assert.deepEqual(section.children.map((each) => each.name), ["nearly $600 billion", "17 %"]);
});

test("a figure turns quiet by an action that attaches a source", async () => {
  await editor.open(path("a.md"), article);
  await editor.open(path("a.obelus.yaml"), yaml);
  const actions = await editor.ask("codeAction", path("a.md"), 2, 34,
    { range: range(2, 34, 2, 34), context: { diagnostics: [] } });
  const attach = actions.find((each) => each.title.startsWith("Source of “17 %”: wire"));
  const document = new TextDocument(yaml);
  document.apply(attach.edit.changes[uri(path("a.obelus.yaml"))]);
  assert.equal(document.text, yaml + "  - {match: 17 %, sources: [wire]}\n");
  await editor.change(path("a.obelus.yaml"), document.text);
  await editor.until(path("a.md"), (all) => all.length === 0);
});

test("an action makes the YAML of an article that has none", async () => {
  const actions = await editor.ask("codeAction", path("b.md"), 0, 8,
    { range: range(0, 8, 0, 8), context: { diagnostics: [], only: ["quickfix"] } });
  const [create, change] = actions[0].edit.documentChanges;
  assert.deepEqual([create.kind, create.uri], ["create", uri(path("b.obelus.yaml"))]);
  assert.equal(change.edits[0].newText, "obelus: 1\nannotations:\n  - {match: 40 km, sources: [TODO]}\n");
});

test("completion and rename", async () => {
  await editor.open(path("a.obelus.yaml"), yaml);
  await editor.change(path("a.obelus.yaml"), yaml + "  - {match: 17 %, sources: [");
  const { items } = await editor.ask("completion", path("a.obelus.yaml"), 5, 30);
  assert.deepEqual(items.map((each) => each.label), ["wire"]);
  await editor.change(path("a.obelus.yaml"), yaml);
  const edit = await editor.ask("rename", path("a.obelus.yaml"), 2, 11, { newName: "agency" });
  const document = new TextDocument(yaml);
  document.apply(edit.changes[uri(path("a.obelus.yaml"))]);
  assert.equal(document.text, yaml.replaceAll("wire", "agency"));
  await assert.rejects(editor.ask("rename", path("a.obelus.yaml"), 2, 11, { newName: "a b" }), /letters, digits/);
});

test("files watched and folders added", async () => {
  await editor.until(path("b.md"), (all) => all.length === 1);
  const [registration] = editor.registrations;
  assert.equal(registration.method, "workspace/didChangeWatchedFiles");
  writeFileSync(path("b.md"), "It is near.\n");
  await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(path("b.md")), type: 2 }] });
  await editor.until(path("b.md"), (all) => all.length === 0);
  const other = folderOf({ "obelus.yaml": "rules: {OB101: warning}\n", "c.md": "It is 5 km away.\n" });
  await editor.tell("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: uri(other), name: "" }], removed: [] } });
  const [found] = await editor.until(join(other, "c.md"), (all) => all.length === 1);
  assert.equal(found.severity, 2);
  await editor.tell("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [{ uri: uri(other), name: "" }] } });
  await editor.until(join(other, "c.md"), (all) => all.length === 0);
  remove(other);
});

test("a request that is cancelled before its turn is not begun", async () => {
  const cancel = new protocol.CancellationTokenSource();
  const asked = editor.connection.sendRequest("textDocument/hover",
    { textDocument: { uri: uri(path("a.md")) }, position: { line: 0, character: 0 } }, cancel.token);
  cancel.cancel();
  // Whichever came first: the answer, or that it was cancelled.
  await asked.then((answer) => assert.equal(answer, null), (error) => assert.equal(error.code, -32800));
});

// Random edits by both sides; what is told at the end is what a server that starts there tells.
test("after a thousand edits it knows what a fresh server knows", async () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const texts = ["x", " ", "\n", "5 km ", "𐐀", "e\u0301", "40 % ", "\r\n", "$600 billion", "# "];
  const document = new TextDocument(article);
  await editor.open(path("a.md"), article);
  let version = 1;
  for (let i = 0; i < 1000; ++i) {
    const begin = document.whole(random(document.text.length + 1));
    const end = document.whole(Math.min(document.text.length, begin + random(document.text.length > 600 ? 20 : 4)));
    const edit = { range: { start: document.position(begin), end: document.position(end) }, newText: texts[random(texts.length)] };
    const { start, end: last } = edit.range;
    version = await editor.change(path("a.md"), [start.line, start.character, last.line, last.character, edit.newText]);
    document.apply([edit]);
  }
  const told = shown(await editor.until(path("a.md"), (all, found) => found.version === version));
  const fresh = await Editor.start([folder]);
  await fresh.open(path("a.md"), document.text);
  assert.deepEqual(told, shown(await fresh.until(path("a.md"), (all, found) => found.version === 1)));
  assert.equal(await fresh.quit(), 0);
});

describe("the program ends", () => {
  const ended = (input) => new Promise((resolve) => {
    const child = spawn(process.env.OBELUS_TOOL, ["lsp"], { stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (bytes) => (out += bytes));
    child.stderr.on("data", (bytes) => (err += bytes));
    child.on("exit", (status) => resolve({ status, out, err }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
  const framed = (message) => {
    const content = JSON.stringify({ jsonrpc: "2.0", ...message });
    return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
  };
  const begin = framed({ id: 1, method: "initialize", params: { capabilities: {} } });

  test("with 0 as agreed", async () => {
    const { status, err } = await ended(begin + framed({ id: 2, method: "shutdown" }) + framed({ method: "exit" }));
    assert.deepEqual([status, err], [0, ""]);
  });
  test("with 1 where the editor goes away", async () => {
    assert.equal((await ended(begin)).status, 1);
    assert.equal((await ended(begin + framed({ method: "exit" }))).status, 1);
    assert.equal((await ended("")).status, 1);
  });
  for (const garbage of ["GET / HTTP/1.1\r\n\r\n", "Content-Length: x\r\n\r\n{}", "Content-Length: 999999999999\r\n\r\n",
    "x".repeat(10000)])
    test(`with 2 at ${garbage.slice(0, 30).trim()}`, async () => {
      const { status, out, err } = await ended(begin + garbage);
      assert.equal(status, 2);
      assert.match(err, /^obelus: error: what comes is not the Language Server Protocol: /);
      assert.match(out, /"error":\{"code":-32700/);
    });
  test("for an editor that writes megabytes before it reads", async () => {
    const child = spawn(process.env.OBELUS_TOOL, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
    const exit = new Promise((resolve) => child.on("exit", resolve));
    let input = begin;
    for (let i = 2; i < 30000; ++i) input += framed({ id: i, method: "textDocument/none", params: { pad: "x".repeat(40) } });
    input += framed({ id: 1000000, method: "shutdown" }) + framed({ method: "exit" });
    await new Promise((resolve) => child.stdin.end(input, resolve));
    let out = "";
    child.stdout.on("data", (bytes) => (out += bytes));
    assert.equal(await exit, 0);
    await new Promise((resolve) => (child.stdout.readableEnded ? resolve() : child.stdout.on("end", resolve)));
    assert.equal(out.split('"id":').length - 1, 30000);
  });
  test("after 10,000 malformed messages, each answered", async () => {
    const bad = ["{", "[]", "5", '"x"', '{"id":{}}', '{"id":3}', "nul"];
    let input = begin;
    for (let i = 0; i < 10000; ++i) input += `Content-Length: ${bad[i % bad.length].length}\r\n\r\n${bad[i % bad.length]}`;
    const { status, out } = await ended(input + framed({ id: 2, method: "shutdown" }) + framed({ method: "exit" }));
    assert.equal(status, 0);
    assert.equal(out.split('"error"').length - 1, 10000);
  });
});
