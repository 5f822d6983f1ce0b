// The inputs of html5lib's tests, all of HTML's oddities: unchanged when nothing is marked, as they were when
// the marks are taken out, and with them the same tree to parse5.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { difference, marked } from "./trees.js";

const data = new URL("node_modules/html5/test/data/", import.meta.url);

// Trees that differ. In the first the notes stand before markup that is left open in a foreign element, as it
// could swallow them; in the second what is left open is opened again round whatever follows it.
const differing = [
  "<!DOCTYPE html><body><p>foo<math><mtext><i>baz</i></mtext><annotation-xml><svg><desc><b>eggs</b></desc><g><foreignObject><P>spam<TABLE><tr><td><img></td></table></foreignObject></g><g>quux</g></svg></annotation-xml></math>bar",
  "<!DOCTYPE html><body><a href='#1'><nobr>1<nobr></a><br><a href='#2'><nobr>2<nobr></a><br><a href='#3'><nobr>3<nobr></a>",
];

function files(folder, ending) {
  return readdirSync(new URL(folder, data), { recursive: true }).filter((name) => name.endsWith(ending)).sort()
    .map((name) => readFileSync(new URL(folder + name, data), "utf8"));
}

function inputs() {
  const found = files("tree-construction/", ".dat").flatMap((content) =>
    [...content.matchAll(/^#data\n([^]*?)\n#errors/gm)].map(([, input]) => input));
  for (const content of files("tokenizer/", ".test")) {
    const { tests, xmlViolationTests } = JSON.parse(content);
    for (const { input, doubleEscaped } of tests ?? xmlViolationTests)
      found.push(doubleEscaped ? input.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : input);
  }
  return found.map((input) => ({ html: Buffer.from(input).toString() }));  // lone surrogates are no text
}

test("the test sees a tree that differs", () => {
  const page = "<p>a <b>c</b>";
  assert.equal(difference(page, "<p>a <b><span class=ob-a>c</span></b><sup class=ob-ref>1</sup><p class=ob-x>"), null);
  for (const other of ["<p>a <b>c</b>d", "<p>a<b> c</b>", "<p>a <b>c</b><p>", "<p>a <b x>c</b>", "<p>a <span class=ob-a><p><b>c</b></span>"])
    assert.notEqual(difference(page, other), null, other);
});

test("html5lib's inputs", async () => {
  const requests = inputs();
  assert.ok(requests.length > 8000, `${requests.length}`);
  const wrong = { errors: [], changed: [], not_restored: [], other_tree: [] };
  let passages = 0;
  for await (const [{ html }, reply] of marked(requests)) {
    if (reply.error) wrong.errors.push([html, reply.error]);
    else {
      passages += reply.passages;
      if (!reply.unchanged) wrong.changed.push(html);
      if (!reply.restored) wrong.not_restored.push([html, reply.output]);
      const other = difference(html, reply.output);
      if ((other !== null) !== differing.includes(html)) wrong.other_tree.push({ html, output: reply.output, ...other });
    }
  }
  console.log(`${requests.length} inputs, ${passages} passages`);
  assert.deepEqual(wrong, { errors: [], changed: [], not_restored: [], other_tree: [] });
});
