// Runs obelus in a folder of its own, and reads what it writes with parse5, a reader of HTML that is not ours.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";

export class Folder {
  constructor() { this.path = mkdtempSync(join(tmpdir(), "obelus-html-")); }
  remove() { rmSync(this.path, { recursive: true }); }
  write(name, content) { writeFileSync(join(this.path, name), content); }
  run(...words) {
    const ran = spawnSync(process.env.OBELUS_TOOL, words, { cwd: this.path, maxBuffer: 1 << 28 });
    return { status: ran.status, out: ran.stdout.toString("utf8"), bytes: ran.stdout, err: ran.stderr.toString("utf8") };
  }
}

// All elements of a page, those in templates too, in order.
export function elements(html) {
  const found = [];
  const open = [parse(html)];
  while (open.length > 0) {
    const node = open.pop();
    if (node.tagName) found.push(node);
    for (const child of [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])].reverse()) open.push(child);
  }
  return found;
}

export function attribute(element, name) {
  return element.attrs.find((each) => each.name === name)?.value;
}
