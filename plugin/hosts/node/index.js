// Annotates pages through one running `obelus serve`: started with the first page, shared by all, gone with
// the process that started it.
//
//   const obelus = new Obelus({ log: console.warn });
//   const html = await obelus.annotate({ path: "posts/a.md", content: page, from: "html" });
//   obelus.finish();  // throws when `strict` and a finding was an error
//
// Options: `command` (default: $OBELUS_TOOL, else obelus on the PATH), `cwd` (where obelus.yaml is looked for and paths
// begin), `config`, `annotations` (files), `lang`, `cards`, `idPrefix`, `assets` (the address of stylesheet
// and script, or false for none), `jobs`, `strict`, and `log`, which is given each line to print.

import { execFile, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { tool } from "./tool.js";

const mostAtOnce = 32; // pages that the child is given before it answers

export class ObelusError extends Error {
  name = "ObelusError";
}

// As compilers write it, so that editors and terminals find the place.
export function line({ path, line, column, level = "error", message, rule, name }) {
  const place = [path, line, column].filter(Boolean).join(":");
  return `${place ? `${place}: ` : ""}${level}: ${message}${rule ? ` [${rule} ${name}]` : ""}`;
}

function flags({ config, annotations = [], lang, cards, idPrefix, assets, jobs }) {
  const all = { config, lang, cards, "id-prefix": idPrefix, "assets-href": assets || undefined, jobs };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return [
    ...given.flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...annotations.flatMap((file) => ["--annotations", file]),
    ...(assets === false ? ["--no-assets"] : []),
  ];
}

export class Obelus {
  #options;
  #child = null;
  #waiting = new Map(); // by id: the page, and whom to tell
  #next = 1;
  #unsent = []; // ids of waiting pages, from `#first` on
  #first = 0;
  #asked = 0; // pages that the child has and has not answered
  #deaths = 0; // without an answer in between
  #errors = 0;

  constructor(options = {}) {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    this.#options = { command: tool() ?? "obelus", cwd: process.cwd(), log: console.warn, ...given };
  }

  // The page with its annotations. Rejects when its annotations or the project's cannot be read. Findings
  // are logged, and are no failure.
  annotate({ path = "", content, from, to }) {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { page: { id, path, from, to, content }, resolve, reject });
      this.#unsent.push(id);
      this.#start();
      if (this.#waiting.size === 1) this.#hold(true);
      this.#send();
    });
  }

  // To be called when a build ends: a build with errors fails if it was told to be strict.
  finish() {
    const errors = this.#errors;
    this.#errors = 0;
    if (this.#options.strict && errors > 0)
      throw new ObelusError(`obelus: ${errors === 1 ? "one error" : `${errors} errors`}, and strict is set`);
  }

  // Writes obelus.css and obelus.js into `folder`.
  async writeAssets(folder) {
    await mkdir(resolve(this.#options.cwd, folder), { recursive: true });
    await promisify(execFile)(this.#options.command, ["assets", folder], { cwd: this.#options.cwd });
  }

  // Ends the child. Not needed at the end of a process: the child ends with it.
  close() {
    this.#send(Infinity);
    this.#child?.stdin.end();
    this.#child = null;
    this.#asked = 0;
  }

  #start() {
    if (this.#child) return;
    const { command, cwd } = this.#options;
    const child = spawn(command, ["serve", ...flags(this.#options)], { cwd, stdio: ["pipe", "pipe", "pipe"] });
    const said = [];
    let rest = [];
    child.stdout.setEncoding("utf8").on("data", (text) => {
      const lines = text.split("\n");
      if (lines.length > 1) lines[0] = rest.splice(0).join("") + lines[0];
      rest.push(lines.pop());
      lines.forEach((each) => this.#answer(child, each));
      this.#send();
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said.push(text);
      text.trimEnd().split("\n").forEach((each) => this.#options.log(each));
    });
    child.stdin.on("error", () => {}); // that it died is told below
    child.on("error", (error) => this.#died(child, `cannot run ${command}: ${error.message}`));
    child.on("close", (code, signal) => {
      const how = signal ? `was killed by ${signal}` : `ended with status ${code}`;
      this.#died(child, `obelus serve ${how}${said.length ? `:\n${said.join("").trimEnd()}` : ""}`, code === 2);
    });
    this.#child = child;
    this.#hold(true); // it is started for somebody who waits, perhaps beside others whose child was closed
  }

  // No more at once than keep the child at work: a host may have all pages of a site ready before the first
  // answer can be read, and as lines they would be in memory a second time.
  #send(most = mostAtOnce) {
    let lines = "";
    for (; this.#asked < most && this.#first < this.#unsent.length; this.#asked++) {
      const { page } = this.#waiting.get(this.#unsent[this.#first++]);
      lines += `${JSON.stringify(page)}\n`;
    }
    if (lines) this.#child.stdin.write(lines);
    if (this.#first < this.#unsent.length) return;
    this.#unsent = [];
    this.#first = 0;
  }

  #answer(child, text) {
    const { id, content, findings = [], error } = JSON.parse(text);
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    this.#deaths = 0;
    if (child === this.#child) this.#asked--;
    if (this.#waiting.size === 0) this.#hold(false);
    for (const finding of findings) {
      if (finding.level === "error") this.#errors++;
      this.#options.log(line(finding));
      if (finding.fix) this.#options.log(`  fix: ${finding.fix}`);
    }
    if (error) waiting.reject(new ObelusError(line(error)));
    else waiting.resolve(content);
  }

  // Starts another once and asks it what the dead one left, unless that one had said it could not.
  #died(child, why, hopeless = false) {
    if (this.#child !== child) return;
    this.#child = null;
    this.#asked = 0;
    if (this.#waiting.size === 0) return;
    if (!hopeless && child.pid && this.#deaths++ === 0) {
      this.#options.log(`warning: ${why}; starting it again`);
      this.#start();
      this.#unsent = [...this.#waiting.keys()];
      this.#first = 0;
      this.#send();
      return;
    }
    this.#deaths = 0;
    this.#unsent = [];
    this.#first = 0;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new ObelusError(why));
  }

  // Whether the child keeps this process running.
  #hold(does) {
    const word = does ? "ref" : "unref";
    for (const each of [this.#child, this.#child?.stdin, this.#child?.stdout, this.#child?.stderr]) each?.[word]?.();
  }
}
