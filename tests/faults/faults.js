// A command run once for every call that it makes to the system, in which that call fails or is the last thing
// that is done; then what is left is looked at.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

// What somebody may do to a file of which half has been read, as shim.c does it.
const other_digits = (text) => text.replace(/[2-9]/g, (digit) => 11 - digit);
export const changes = {
  truncate: (text) => text.slice(0, text.length >> 2),
  grow: (text) => `${text}\nIt grew by 300 people.\n`,
  rewrite: other_digits,
  replace: other_digits,
};

const env = { PATH: process.env.PATH, LC_ALL: "C" };

// All files below a folder, by their paths from there.
function files_of(root) {
  const found = {};
  const open = [root];
  while (open.length > 0) {
    const folder = open.pop();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (lstatSync(path).isDirectory()) open.push(path);
      else found[relative(root, path)] = readFileSync(path, "latin1");
    }
  }
  return found;
}

const is_temporary = (path) => /(^|\/)\.obelus-[^/]*\.tmp$/.test(path);
// What `build` keeps for itself: it may be anything, the next build copes.
const is_cache = (path) => /(^|\/)\.obelus\//.test(path);
const sorted = (files) => JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

export class Subject {
  // `files` by their paths; `words` the command line; `statuses` those with which it may have done its work;
  // `sweeps`: what was left lying about by a run is gone after the next; `repeats`: it reads
  // files more than once; `only` the calls that are tried, by their names; `folder` the one that it runs in.
  constructor({ name, files, words, statuses = [0], sweeps = false, repeats = false, only = /./, folder }) {
    Object.assign(this, { name, words, statuses, sweeps, repeats, only });
    this.place = mkdtempSync(join(tmpdir(), "obelus-faults-"));
    this.fresh = join(this.place, "fresh");
    this.folder = folder ?? join(this.place, "work");
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.fresh, path)), { recursive: true });
      writeFileSync(join(this.fresh, path), content);
    }
    this.before = files_of(this.fresh);
    this.known = new Map();
    const log = join(this.place, "log");
    writeFileSync(log, "");
    this.clean = this.run(process.env.OBELUS_SHIM ? { FAULT_LOG: log } : null);
    this.calls = readFileSync(log, "utf8").trim().split("\n");
    this.after = this.left();
    assert.ok(statuses.includes(this.clean.status), `${name}: ${this.clean.status} ${this.clean.err}`);
  }

  remove() {
    for (const each of [this.place, this.folder]) rmSync(each, { recursive: true, force: true });
  }

  // The folder as it was at first.
  renew() {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(this.fresh, this.folder, { recursive: true });
  }

  // In a fresh copy of the folder, or with `goes_on` in the one that the last run left.
  run(fault, goes_on = false) {
    if (!goes_on) this.renew();
    const count = join(this.place, "count");
    writeFileSync(count, Buffer.alloc(8));
    const ran = spawnSync(process.env.OBELUS_TOOL, this.words, {
      cwd: this.folder,
      env: fault === null ? env : { ...env, LD_PRELOAD: process.env.OBELUS_SHIM, FAULT_COUNT: count, ...fault },
      encoding: "latin1",
      maxBuffer: 1 << 26,
    });
    return { status: ran.status, signal: ran.signal, out: ran.stdout, err: ran.stderr };
  }

  left() {
    const files = files_of(this.folder);
    for (const path of Object.keys(files)) if (is_cache(path)) delete files[path];
    return files;
  }

  // What is wrong with the files that a run has left, but for some that are somebody else's: each is to be as it was, or
  // as it is to become.
  half(may_leave_temporary, but = []) {
    const files = this.left();
    const wrong = [];
    for (const path of new Set([...Object.keys(this.before), ...Object.keys(this.after), ...Object.keys(files)])) {
      if (but.includes(path)) continue;
      if (is_temporary(path)) {
        if (!may_leave_temporary) wrong.push(`${path} was left`);
      } else if (files[path] !== this.before[path] && files[path] !== this.after[path]) {
        wrong.push(`${path} is neither old nor new`);
      }
    }
    return wrong;
  }

  is_as_ever(ran) {
    return ran.status === this.clean.status && ran.out === this.clean.out && sorted(this.left()) === sorted(this.after);
  }

  // The nth call fails with an error of the system, or with `stays` all from there on. Nothing is half done;
  // either all is done as if nothing had been, or the error is named and the status says so.
  fail(nth, error, stays = false) {
    const ran = this.run({ FAULT_AT: nth, FAULT: error.number, ...(stays && { FAULT_STAYS: 1 }) });
    const wrong = this.half(stays || this.sweeps || this.calls[nth - 1] === "unlinkat");
    const is_told = ran.status === 2 && (ran.err + ran.out).includes(error.text);
    if (ran.signal !== null) wrong.push(`ended by ${ran.signal}`);
    else if (!this.is_as_ever(ran) && !is_told) wrong.push(`neither done nor told: status ${ran.status}, “${ran.err.slice(0, 300)}”`);
    return wrong;
  }

  // What comes out where `path` is changed from the start.
  run_changed(path, way) {
    const key = `${way} ${path}`;
    if (!this.known.has(key)) {
      this.renew();
      writeFileSync(join(this.folder, path), changes[way](this.before[path]), "latin1");
      this.known.set(key, { ran: this.run(null, true), left: this.left() });
    }
    return this.known.get(key);
  }

  // Somebody changes a file of which the nth call has read half, and with `stays` so after every call from there on.
  // What comes out is of the file as it was or as it is now; of one that does not keep still nothing, and it is told.
  // Nothing at all where that call does not read a file of the folder.
  change(nth, way, stays = false) {
    const log = join(this.place, "log");
    rmSync(log, { force: true });
    const ran = this.run({ FAULT_AT: nth, FAULT: way, FAULT_BELOW: this.folder, FAULT_LOG: log, ...(stays && { FAULT_STAYS: 1 }) });
    const changed = [...readFileSync(log, "utf8").matchAll(/^changed (.*)$/gm)].map(([, path]) => relative(this.folder, path));
    if (changed.length === 0) return undefined;
    const said = `${changed[0]}: status ${ran.status}, “${ran.err.slice(0, 300)}”`;
    if (ran.signal !== null) return [`${said}, ended by ${ran.signal}`];
    if (stays) {
      const is_told = ran.status === 2 && /changes while it is read/.test(ran.err + ran.out);
      return (is_told ? this.half(false, changed).length === 0 : this.is_as_ever(ran)) ? [] : [`${said}, of what does not keep still`];
    }
    const now = this.run_changed(changed[0], way);
    const but = (files) => sorted({ ...files, [changed[0]]: "" });
    const left = this.left();
    const is_as = (other, files) => but(left) === but(files) && (this.repeats || (ran.status === other.status && ran.out === other.out));
    return is_as(this.clean, this.after) || is_as(now.ran, now.left) || (this.repeats && is_as(ran, this.before))
      ? [] : [`${said}, neither as it was nor as it is`];
  }

  // The nth read or write moves half of what it was asked to, as it may: nobody notices.
  shorten(nth) {
    if (!/read$|write$/.test(this.calls[nth - 1])) return [];
    const ran = this.run({ FAULT_AT: nth, FAULT: "short" });
    return this.is_as_ever(ran) ? [] : [`half was taken for all: status ${ran.status}, “${ran.err.slice(0, 300)}”`];
  }

  // Killed at the nth call. Nothing is half done, and the next run does the whole.
  kill(nth) {
    this.run({ FAULT_AT: nth, FAULT: "kill" });
    const wrong = this.half(true);
    const again = this.run(null, true);
    if (!this.statuses.includes(again.status)) wrong.push(`the next run: status ${again.status}, “${again.err.slice(0, 300)}”`);
    for (const [path, content] of Object.entries(this.left()))
      if (is_temporary(path) ? this.sweeps : content !== this.after[path]) wrong.push(`${path} is not as it should be after the next run`);
    return wrong;
  }
}

export const errors = [
  { name: "EIO", number: 5, text: "Input/output error" },
  { name: "ENOSPC", number: 28, text: "No space left on device" },
  { name: "EMFILE", number: 24, text: "Too many open files" },
];

const article = "The crossing cost nearly $5 million in two storms, they say, and took forty years of planning by the town.\n";
const yaml = `obelus: 1
references:
  - {id: log, title: The log}
annotations:
  - {id: fare, match: "crossing cost nearly $5 million in two big storms, they say", sources: [log]}
  - {id: plan, match: forty years, sources: [log]}
`;
// More is told of it than a build keeps in memory.
const much = "obelus: 1\nannotations:\n" + Array.from({ length: 4000 }, (_, i) => `  - {match: x${i} y, note: N}\n`).join("");
const content = Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [`content/${i % 2}/${i}.md`, `${article}\nPage ${i}.\n`]));

export const subjects = [
  { name: "annotate -o", files: { "a.md": article, "a.obelus.yaml": yaml, "out.html": "old" }, words: ["annotate", "a.md", "-o", "out.html"] },
  { name: "annotate", files: { "a.md": article, "a.obelus.yaml": yaml, "obelus.yaml": "lang: de\n" }, words: ["annotate", "a.md", "--standalone"] },
  { name: "lock", files: { "a.md": article, "a.obelus.yaml": yaml, "obelus.lock": "obelus.lock 1\n" }, words: ["lock"] },
  { name: "check --fix", files: { "a.md": article, "a.obelus.yaml": yaml }, words: ["check", "--fix", "--jobs", "1"], statuses: [0, 1], repeats: true },
  { name: "check --write-baseline", files: { "a.md": article, "known": "obelus.baseline 1\n" },
    words: ["check", "--write-baseline", "--baseline", "known", "--jobs", "1"] },
  { name: "build", files: { "obelus.yaml": "annotations: [site.yaml]\n", "site.yaml": yaml, "content/p.png": "p".repeat(10000),
    "public/0/0.html": "old", ...content }, words: ["build", "content", "-o", "public", "--jobs", "1"], sweeps: true },
];

// The same, but for calls that only a build of much makes.
export const much_said = [
  { name: "build with much to say", files: { "content/a.md": article, "content/a.obelus.yaml": much, "content/b.md": article },
    words: ["build", "content", "-o", "public", "--jobs", "1"], sweeps: true, only: /^p(read|write)$/ },
];
