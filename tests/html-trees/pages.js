// Measures obelus on real pages, those below the folders given: `node pages.js FOLDER…`, with COUNT of them
// spread evenly (default 6000). Prints how many came out as promised, and what differed; exits 1 when a page
// was changed.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { difference, marked, seen_text } from "./trees.js";

const most_bytes = 400_000;
const count = Number(process.env.COUNT ?? 6000);

function pages_below(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => /\.html?$/.test(name)).sort().map((name) => join(folder, name))
    .filter((path) => { try { const found = statSync(path); return found.isFile() && found.size < most_bytes; } catch { return false; } });
}

// As many of each folder as there are, or an equal share, evenly spread.
function sample(folders) {
  const lists = folders.map(pages_below).sort((a, b) => a.length - b.length);
  const chosen = [];
  lists.forEach((list, index) => {
    const share = Math.min(list.length, Math.ceil((count - chosen.length) / (lists.length - index)));
    for (let i = 0; i < share; ++i) chosen.push(list[Math.floor((i * list.length) / share)]);
  });
  return chosen;
}

// The stretches of `text` that `other` lacks, white space aside, and how many characters it has besides.
function missing(text, other) {
  const [a, b] = [text, other].map((each) => each.replace(/[\s\u200b]/gu, ""));
  const stretches = [];
  let [i, j, extra] = [0, 0, 0];
  while (i < a.length) {
    if (a[i] === b[j]) { ++i; ++j; continue; }
    const [left_out, put_in] = [a.indexOf(b.slice(j, j + 20), i) - i, b.indexOf(a.slice(i, i + 20), j) - j];
    if (j < b.length && left_out >= 0 && (put_in < 0 || left_out <= put_in)) { stretches.push(a.slice(i, i + left_out)); i += left_out; }
    else if (put_in >= 0) { extra += put_in; j += put_in; }
    else if (j >= b.length) { stretches.push(a.slice(i)); break; }
    else { stretches.push(a[i]); ++extra; ++i; ++j; }
  }
  return { characters: a.length, stretches, extra: extra + Math.max(0, b.length - j) };
}

const total = { pages: 0, bytes: 0, refused: 0, changed: 0, not_restored: 0, passages: 0, compared: 0, other_tree: 0, characters: 0, unread: 0, extra: 0 };
const shown = { refused: [], other_tree: [], unread: [], extra: [] };
const show = (kind, what) => { if (shown[kind].length < 40) shown[kind].push(what); };

for await (const [{ path }, reply] of marked(sample(process.argv.slice(2)).map((path) => ({ path })))) {
  const bytes = readFileSync(path);
  total.pages += 1;
  total.bytes += bytes.length;
  if (reply.error) { total.refused += 1; show("refused", `${path}: ${reply.error}`); continue; }
  if (!reply.unchanged) { total.changed += 1; console.log(`CHANGED ${path}`); }
  if (!reply.restored) { total.not_restored += 1; console.log(`NOT RESTORED ${path}`); }
  total.passages += reply.passages;
  let html;
  try { html = new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { continue; }
  const charset = /charset=["']?([\w-]+)/i.exec(html.slice(0, 1024))?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset) && /[^\x00-\x7f]/.test(html)) continue;
  total.compared += 1;
  const other = difference(html, reply.output.replace(/^\uFEFF/, ""));
  if (other) { total.other_tree += 1; show("other_tree", `${path}: ${JSON.stringify(other)}`); }
  const { characters, stretches, extra } = missing(seen_text(html), reply.text);
  total.characters += characters;
  total.unread += stretches.join("").length;
  total.extra += extra;
  if (extra > 0) show("extra", `${path}: ${extra}`);
  if (stretches.length > 0) show("unread", `${path}: ${stretches.slice(0, 5).map((each) => each.slice(0, 60)).join(" | ")}`);
}

for (const [kind, list] of Object.entries(shown)) for (const line of list) console.log(`${kind}: ${line.slice(0, 600)}`);
console.log(JSON.stringify(total, null, 1));
process.exit(total.changed + total.not_restored > 0 ? 1 : 0);
