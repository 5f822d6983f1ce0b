// An editor made of vscode-languageserver-protocol, which VS Code's own client is made of.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node.js";

const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = protocol;
export { protocol };

// A folder of its own, with these files.
export function folderOf(files) {
  const folder = mkdtempSync(join(tmpdir(), "obelus-lsp-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
export const remove = (folder) => rmSync(folder, { recursive: true });

export const capabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export class Editor {
  static async start(folders, can = capabilities, flags = []) {
    const editor = new Editor();
    editor.process = spawn(process.env.OBELUS_TOOL, ["lsp", ...flags], { stdio: ["pipe", "pipe", "pipe"] });
    editor.errors = "";
    editor.process.stderr.on("data", (bytes) => (editor.errors += bytes));
    editor.exit = new Promise((resolve) => editor.process.on("exit", resolve));
    editor.connection = createProtocolConnection(
      new StreamMessageReader(editor.process.stdout), new StreamMessageWriter(editor.process.stdin));
    editor.published = new Map();
    editor.waiting = [];
    editor.registrations = [];
    editor.connection.onNotification("textDocument/publishDiagnostics", (params) => editor.take(params));
    editor.connection.onRequest("client/registerCapability", (params) => {
      editor.registrations.push(...params.registrations);
    });
    editor.connection.listen();
    editor.server = await editor.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: can,
      workspaceFolders: folders.map((each) => ({ uri: uri(each), name: each })),
    });
    await editor.connection.sendNotification("initialized", {});
    editor.versions = new Map();
    return editor;
  }

  take(params) {
    this.published.set(params.uri, params);
    this.waiting = this.waiting.filter((wait) => !wait());
  }

  // Resolves once what is published of a file passes; rejects after five seconds, with what there was.
  until(path, passes) {
    return new Promise((resolve, reject) => {
      const check = () => {
        const found = this.published.get(uri(path));
        if (!found || !passes(found.diagnostics, found)) return false;
        clearTimeout(late);
        resolve(found.diagnostics);
        return true;
      };
      const late = setTimeout(
        () => reject(new Error(`not told of ${path}: ${JSON.stringify(this.published.get(uri(path)))}`)), 5000);
      if (!check()) this.waiting.push(check);
    });
  }

  open(path, text, languageId = path.endsWith("md") ? "markdown" : "yaml") {
    this.versions.set(path, 1);
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: uri(path), languageId, version: 1, text },
    });
  }
  // Changes as [line, character, end line, end character, text], or one text for all.
  async change(path, ...changes) {
    const version = this.versions.get(path) + 1;
    this.versions.set(path, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uri(path), version },
      contentChanges: changes.map((each) =>
        typeof each === "string" ? { text: each } : { range: range(...each), text: each[4] }),
    });
    return version;
  }
  close(path) {
    return this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri(path) } });
  }
  ask(method, path, line, character, more = {}) {
    return this.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: uri(path) }, position: { line, character }, ...more,
    });
  }
  tell(method, params) {
    return this.connection.sendNotification(method, params);
  }

  async quit() {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const status = await this.exit;
    this.connection.dispose();
    return status;
  }
}

export const uri = (path) => pathToFileURL(path).href;
export const range = (line, character, endLine, endCharacter) => ({
  start: { line, character }, end: { line: endLine, character: endCharacter },
});
export const shown = (diagnostics) =>
  diagnostics.map(({ code, range: { start, end } }) =>
    `${start.line}:${start.character}-${end.line}:${end.character} ${code}`);
