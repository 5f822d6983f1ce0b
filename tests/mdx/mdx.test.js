// What obelus writes into MDX compiles, runs, and shows what the notes say beside an article that is as it was.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { evaluate } from "@mdx-js/mdx";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import remarkGfm from "remark-gfm";
import { acting } from "../html-trees/acting.js";
import { bulk, bulk_article } from "../html-trees/bulk.js";
import { Folder } from "../html-trees/page.js";
import { payloads } from "../html-trees/payloads.js";

const folder = new Folder();
after(() => folder.remove());

async function shown(mdx) {
  const { default: Page } = await evaluate(mdx, { ...runtime, remarkPlugins: [remarkGfm], baseUrl: pathToFileURL(`${folder.path}/`) });
  return renderToStaticMarkup(createElement(Page));
}

function annotated(article, annotations) {
  folder.write("a.mdx", article);
  folder.write("a.obelus.yaml", annotations);
  const ran = folder.run("annotate", "a.mdx");
  assert.equal(ran.status, 0, ran.err);
  assert.equal(ran.err, "");
  return ran.out;
}

const article = `import { Box } from "./box.mjs"

export const length = 61

# The bridge of {length} metres

It weighs 40 tonnes, says <Box kind={{ loud: true }}>the <em>builder</em></Box>, and {length > 60 ? "is long" : ""}.

{/* No reader sees 12 of these. */}

<Box>
  It opened after 9 years.
</Box>

| span | cost |
| ---- | ---- |
| {length} | £5 million |
`;

test("An article with modules, elements and expressions is as it was, with its notes", async () => {
  folder.write("box.mjs", "export const Box = ({ children }) => children;\n");
  const mdx = annotated(article, JSON.stringify({ obelus: 1, references: [{ id: "log", title: "Log {1}", URL: "https://log.example/?a=1&lt=2" }, { id: "bare", URL: "https://bare.example/?a=1&lt=2" }],
    annotations: [
      { id: "weight", match: "40 tonnes", note: "Without rails.", sources: ["log"] },
      { id: "who", match: "builder", note: "A firm.", sources: ["bare"] },
      { id: "years", match: "9 years", note: "Of ten." },
      { id: "cost", match: "£5 million", note: "In 1970." },
    ] }));
  const [page, notes] = (await shown(mdx)).split("\n<section");
  const without = page.replaceAll(/<sup><a href="#user-content-fn-[^]*?<\/sup>/g, "");
  assert.equal(without.replace("\n<p></p>", ""), await shown(article));
  assert.equal(page.split("<sup>").length - 1, 4);
  for (const part of ["<p>Without rails.</p>", "<p>A firm.</p>", "<p>Of ten. <a", "<p>In 1970. <a",
    '<a href="https://log.example/?a=1&amp;lt=2"><em>Log {1}</em></a>', '<a href="https://bare.example/?a=1&amp;lt=2">https://bare.example/?a=1&amp;lt=2</a>'])
    assert.ok(notes.includes(part), `${part}\n${notes}`);
});

// What a note says, and what is shown of it.
const hostile = [
  ["{x}", "<p>{x}"],
  ["{/* never closed", "<p>{/* never closed"],
  ["{process.exit(1)} and }{", "<p>{process.exit(1)} and }{"],
  ["${x} {{x}} {% x %}", "<p>${x} {{x}} {% x %}"],
  ["a < b <b>bold </i> <Foo/> <Foo {...x}> <> </>", "<p>a &lt; b &lt;b&gt;bold &lt;/i&gt; &lt;Foo/&gt; &lt;Foo {...x}&gt; &lt;&gt; &lt;/&gt;"],
  ["<!-- x", "<p>&lt;!-- x"],
  ["export const x = 1", "<p>export const x = 1"],
  ["One.\n\nexport default 1\n\nimport x from y", "<p>One.</p>\n<p>export default 1</p>\n<p>import x from y"],
  ["One.\n\n    export default {x}\n\n    <b>", "<p>One.</p>\n<p>export default {x}</p>\n<p>&lt;b&gt;"],
  ["> <x\n\n- {x}", "<blockquote>\n<p>&lt;x</p>\n</blockquote>\n<ul>\n<li>{x}</li>\n</ul>"],
  ["\\{ \\\\{ \\< \\\\< \\", "<p>{ \\{ &lt; \\&lt; \\"],
  ["`{x} <b>` `{y} <i>", "<p><code>{x} &lt;b&gt;</code> `{y} &lt;i&gt;"],
  ["```\n{x}\n<b>\n```", "<p>```\n{x}\n&lt;b&gt;\n```"],
  ["<https://a.example/?x&copy;{y}>", '<p><a href="https://a.example/?x&amp;copy;%7By%7D">https://a.example/?x&amp;copy;{y}</a>'],
  ["Look!<https://a.example/>", '<p>Look!<a href="https://a.example/">https://a.example/</a>'],
  ["[x](<https://a.example/(y)> \"{t} <b>\")", '<p><a href="https://a.example/(y)" title="{t} &lt;b&gt;">x</a>'],
  ["[x](https://a.example/<b>{y})", '<p><a href="https://a.example/%3Cb%3E%7By%7D">x</a>'],
  ["](#`x) `<b>{y}`", "<p>](#`x) <code>&lt;b&gt;{y}</code>"],
  ["](<#x> <b>", "<p>](#x &lt;b&gt;"],
];

test("Notes are text, whatever they say", async () => {
  const texts = hostile.map(([note]) => note);
  const mdx = annotated(bulk_article("a.md", texts),
    JSON.stringify({ obelus: 1, annotations: texts.map((note, i) => ({ id: `n${i}`, match: `passage ${i} here`, note })) }));
  const notes = (await shown(mdx)).split(/<li id="user-content-fn-n\d+">\n/).slice(1);
  assert.deepEqual(notes.map((each, i) => each.slice(0, hostile[i][1].length)), hostile.map(([, html]) => html));
});

test("Nothing in any field acts, or keeps the article from being compiled", async () => {
  const texts = [...hostile.map(([note]) => note), ...payloads.filter((_, i) => i % 60 === 0)];
  const html = await shown(annotated(bulk_article("a.md", texts), bulk(texts)));
  assert.equal(html.split("data-footnote-backref=").length - 1, 3 * texts.length);
  assert.deepEqual(acting(html), []);
});
