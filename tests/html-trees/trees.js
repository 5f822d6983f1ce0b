// Whether a page with marks is the same tree to parse5 as the page without, the marks aside.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { parse } from "parse5";

// What mark_pages answers to each request, in order.
export async function* marked(requests) {
  const program = spawn(process.env.OBELUS_MARK_PAGES, { stdio: ["pipe", "pipe", "inherit"] });
  (async () => {
    for (const request of requests)
      if (!program.stdin.write(JSON.stringify(request) + "\n")) await new Promise((ready) => program.stdin.once("drain", ready));
    program.stdin.end();
  })();
  let index = 0;
  for await (const line of createInterface({ input: program.stdout, crlfDelay: Infinity })) yield [requests[index++], JSON.parse(line)];
  if (index !== requests.length) throw new Error(`mark_pages ended after ${index} of ${requests.length}`);
}

function is_ours(node) {
  const names = node.attrs?.find((each) => each.name === "class")?.value ?? "";
  return names.split(" ").some((name) => name.startsWith("ob-")) ? names : "";
}

// The tree as lines; with `without_marks` what is ours is left out, but for what a mark goes round.
export function lines_of(html, without_marks) {
  const lines = [];
  let text = null;
  const flush = () => { if (text !== null) lines.push(text.indent + JSON.stringify(text.value)); text = null; };
  const open = [{ node: parse(html), indent: "" }];
  while (open.length > 0) {
    const { node, indent } = open.pop();
    if (node.nodeName === "#text") {
      if (text !== null && text.indent === indent) text.value += node.value; else { flush(); text = { indent, value: node.value }; }
      continue;
    }
    const ours = without_marks ? is_ours(node) : "";
    if (ours && ours !== "ob-a") continue;
    if (!ours) {
      flush();
      const attrs = (node.attrs ?? []).map(({ prefix, name, value }) => `${prefix ?? ""}${name}=${JSON.stringify(value)}`).sort();
      lines.push(`${indent}${node.nodeName} ${node.namespaceURI ?? ""} ${node.data ?? ""}${node.name ?? ""} ${attrs.join(" ")}`);
    }
    const children = [...(node.content ? [node.content] : []), ...(node.childNodes ?? [])];
    for (const child of children.reverse()) open.push({ node: child, indent: ours ? indent : indent + " " });
  }
  flush();
  return lines;
}

// The first lines that differ, or nothing.
export function difference(before, after) {
  const [a, b] = [lines_of(before, false), lines_of(after, true)];
  const at = a.findIndex((line, index) => line !== b[index]);
  if (at < 0 && a.length === b.length) return null;
  const first = at < 0 ? a.length : at;
  return { before: a.slice(first, first + 2), after: b.slice(first, first + 2) };
}

// The text of the body that a reader sees: what scripts and the like hold is left out.
const unseen = new Set(["script", "style", "template", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp", "plaintext",
  "svg", "math", "select", "option", "optgroup", "datalist", "object", "video", "audio", "canvas", "head"]);
export function seen_text(html) {
  let text = "";
  const open = [parse(html)];
  while (open.length > 0) {
    const node = open.pop();
    if (node.nodeName === "#text") text += node.value;
    if (unseen.has(node.nodeName)) continue;
    for (const child of [...(node.childNodes ?? [])].reverse()) open.push(child);
  }
  return text;
}
