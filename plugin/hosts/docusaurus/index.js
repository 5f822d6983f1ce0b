// A remark plugin: an article gets its notes as footnotes of its own tree, so that the page, its hydration and
// the client's navigation all know of them.

import { relative } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { Obelus } from "obelus-host";

const ours = /^\[\/\/\]: # "obelus: (.*)"$/m; // the line before the footnotes that obelus wrote

// What annotations say is read as Markdown without MDX: no expression, no element of theirs is live.
function definitions(markdown) {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const notes = children.filter(({ type }) => type === "footnoteDefinition");
  const plain = (node) => {
    if (node.type === "html") node.type = "text";
    node.children?.forEach(plain);
  };
  notes.forEach(plain);
  return notes;
}

let obelus; // one for all instances that Docusaurus makes: docs, blog, pages

export default function (options = {}) {
  const cwd = options.cwd ?? process.cwd();
  obelus ??= new Obelus({ cwd, log: (line) => console.warn(`[obelus] ${line}`), ...options });
  const parse = (text) => this.parse(text);

  return async (tree, file) => {
    const path = relative(cwd, file.path);
    const content = String(file.value);
    const annotated = await obelus.annotate({ path, content, from: "markdown", to: "markdown" });
    obelus.finish();
    const found = ours.exec(annotated);
    if (annotated === content || !found) return;
    // A reference is only read as one where its definition is in sight.
    const labels = found[1].split(" ");
    const body = annotated.slice(0, found.index) + labels.map((label) => `[^${label}]: x\n`).join("");
    const notes = definitions(annotated.slice(found.index));
    const kept = parse(body).children.filter(({ type, label }) => type !== "footnoteDefinition" || !labels.includes(label));
    tree.children = [...kept, ...notes];
  };
}
