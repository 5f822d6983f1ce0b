// The schemas that editors load judge as obelus does: each example, and tables of right and wrong files.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";

const one = (entry) => `obelus: 1\nannotations:\n  - ${entry}\n`;
const cited = (item) => `obelus: 1\nreferences:\n  - ${item}\n`;
const person = (of) => `obelus: 1\npeople:\n  mayer: ${of}\n`;
const waived = (entry) => `obelus: 1\nwaive:\n  - ${entry}\n`;
const two = "[{by: A, says: x}, {by: B, says: y}]";

const right = [
  "obelus: 1\n", "obelus: 1\nlang: en\n", "obelus: 1\nlang: zh-Hant-TW\n", "obelus: 1\nannotations: []\nwaive: []\npeople: {}\nreferences: []\n",
  one("{match: May, note: N.}"), one("{id: a.b_c-1, match: May, note: N.}"), one("{match: '40', note: N.}"), one("{match: \"a\\nb\", note: N.}"),
  one("{match: May, note: N., occurrences: one}"), one("{match: May, note: N., occurrences: first}"), one("{match: May, note: N., occurrences: all}"),
  one("{match: May, note: N., occurrences: 3}"), one("{match: May, note: N., fuzzy: false}"),
  one("{match: May, note: N., figure: 600e9 USD}"), one("{match: May, note: N., figure: 5..8 %}"), one("{match: May, note: N., figure: -3.5}"), one("{match: May, note: N., figure: 40}"),
  one("{target: {selector: {exact: May}}, note: N.}"), one("{target: {selector: {type: TextQuoteSelector, exact: May, prefix: 'in ', suffix: ','}}, note: N.}"),
  one("{target: {source: posts/*.md, selector: {exact: May}}, note: N.}"), one("{target: {source: [a.md, b.md], selector: {exact: May}}, note: N.}"),
  one("{target: {selector: {type: CssSelector, value: main, refinedBy: {exact: May}}}, note: N.}"), one("{target: {selector: {value: main, refinedBy: {type: TextQuoteSelector, exact: May}}}, note: N.}"),
  one("{target: {selector: {type: FragmentSelector, value: x, conformsTo: \"http://tools.ietf.org/rfc/rfc3236\", refinedBy: {exact: May}}}, note: N.}"),
  one("{target: {selector: [{type: TextPositionSelector, start: 3, end: 6}, {exact: May}]}, note: N.}"), one("{target: {selector: {exact: In May, refinedBy: {start: 3, end: 6}}}, note: N.}"),
  one("{target: {selector: {exact: May, refinedBy: {heading: H}}}, note: N.}"), one("{match: May, within: {heading: H}, note: N.}"), one("{match: May, within: {css: main}, note: N.}"),
  one(`{match: May, disputed: {positions: ${two}}}`), one(`{match: May, disputed: {status: resolved, checked: 2025-02, positions: ${two}}}`),
  one("{match: May, disputed: {positions: [{by: A, value: 6e6 USD}, {by: B, value: 5, says: y}]}}"),
  cited("{id: w}"), cited("{id: w, title: T, issued: 2024}"), cited("{id: w, title: T, issued: 2024-12}"), cited("{id: w, issued: 2024-01-28}"), cited("{id: w, issued: 2024-01/2024-03}"),
  cited("{id: w, issued: {date-parts: [[2024, 1, 2]]}}"), cited("{id: w, author: [{literal: L}, {family: F, given: G}, {family: F}, Staff]}"), cited("{id: w, author: {literal: L}, editor: E}"), cited("{id: w, issued: {literal: spring}}"), cited("{id: w, issued: {raw: 2024-01}}"), cited("{id: w, issued: [[2024, 1], [2024, 3]]}"), cited("{id: w, volume: 3, page: 1-2}"),
  cited("{id: w, URL: \"https://a.example/?q=1#x\"}"), cited("{id: w, URL: \"mailto:a@b.example\"}"), cited("{id: w, URL: /relative}"), cited("{id: w, URL: \"#here\"}"), cited("{id: w, custom: {deep: [1, null]}}"),
  person("{name: Anna Mayer}"), person("{name: A, also: [B], bio: C., facts: {age: 40, wealth: 5e9 USD}, as-of: 2025-01, sources: []}").replace(", sources: []", ""),
  person("{name: A, also: B}"), waived("{match: May, reason: r}"), waived("{match: May, reason: r, until: 2025-07-01, rules: [OB101]}"),
];

const wrong = [
  "{}\n", "lang: en\n", "obelus: 2\n", "obelus: \"1\"\n", "- obelus: 1\n", "obelus: 1\nanotations: []\n", "obelus: 1\nannotations: {}\n", "obelus: 1\nannotations: null\n",
  "obelus: 1\nlang: the English\n", "obelus: 1\nlang: 5\n", "obelus: 1\npeople: []\n", "obelus: 1\nwaive: x\n",
  one("text"), one("null"), one("{match: May}"), one("{note: N.}"), one("{match: 40, note: N.}"), one("{match: '', note: N.}"), one("{match: ' ', note: N.}"), one("{match: [May], note: N.}"),
  one("{match: true, note: N.}"), one("{match: May, note: 5}"), one("{match: May, notes: N., note: M.}"), one("{id: a b, match: May, note: N.}"), one("{id: é, match: May, note: N.}"),
  one(`{id: ${"a".repeat(65)}, match: May, note: N.}`), one("{id: 5, match: May, note: N.}"), one("{id: '', match: May, note: N.}"),
  one("{match: May, note: N., occurrences: 0}"), one("{match: May, note: N., occurrences: -1}"), one("{match: May, note: N., occurrences: 1.5}"), one("{match: May, note: N., occurrences: some}"),
  one("{match: May, note: N., fuzzy: 'yes'}"), one("{match: May, note: N., figure: lots}"), one("{match: May, note: N., figure: '600,000'}"), one("{match: May, note: N., figure: true}"),
  one("{match: May, target: {selector: {exact: May}}, note: N.}"), one("{target: {}, note: N.}"), one("{target: {selector: {}}, note: N.}"), one("{target: {selector: {exact: 5}}, note: N.}"),
  one("{target: {selector: {exact: May, sufix: x}}, note: N.}"), one("{target: {selector: {type: XPathSelector, exact: May}}, note: N.}"), one("{target: {source: 5, selector: {exact: May}}, note: N.}"),
  one("{target: {selector: {type: CssSelector, value: main}}, note: N.}"), one("{target: {selector: {type: TextPositionSelector, start: 3, end: 6}}, note: N.}"), one("{target: {selector: []}, note: N.}"),
  one("{target: {selector: [{start: 3, end: 6}]}, note: N.}"), one("{target: {selector: [{exact: May}, May]}, note: N.}"), one("{target: {selector: {type: CssSelector, exact: May}}, note: N.}"),
  one("{target: {selector: {exact: May, value: main}}, note: N.}"), one("{target: {selector: {exact: May, start: 3, end: 6}}, note: N.}"), one("{target: {selector: {start: -3, end: 6, refinedBy: {exact: May}}}, note: N.}"),
  one("{target: {selector: {value: ' ', refinedBy: {exact: May}}}, note: N.}"), one("{target: {selector: {exact: May, refinedBy: {}}}, note: N.}"), one("{target: {selector: {exact: May, refinedBy: {css: p, heading: H}}}, note: N.}"),
  one("{match: May, within: {}, note: N.}"), one("{match: May, within: {heading: H, css: p}, note: N.}"), one("{match: May, within: H, note: N.}"),
  one("{match: May, sources: []}"), one("{match: May, sources: [[a]]}"), one("{match: May, note: N., bio: mayer}"), one(`{match: May, note: N., bio: m, disputed: {positions: ${two}}}`),
  one("{match: May, disputed: {}}"), one("{match: May, disputed: {positions: []}}"), one("{match: May, disputed: {positions: [{by: A, says: x}]}}"),
  one("{match: May, disputed: {positions: [{by: A, says: x}, {says: y}]}}"), one("{match: May, disputed: {positions: [{by: A, says: x}, {by: B}]}}"), one("{match: May, disputed: {positions: [{by: A, says: x}, {by: '', says: y}]}}"),
  one(`{match: May, disputed: {status: open, positions: ${two}}}`), one(`{match: May, disputed: {checked: soon, positions: ${two}}}`), one(`{match: May, disputed: {since: 2024, positions: ${two}}}`),
  cited("{title: T}"), cited("{id: a b}"), cited("{id: w, title: [T]}"), cited("{id: w, issued: yesterday}"), cited("{id: w, issued: 2024-13}"), cited("{id: w, issued: 2024/soon}"), cited("{id: w, author: [{}]}"), cited("{id: w, editor: {}}"), cited("{id: w, URL: \"https://u:p@a.example\"}"),
  cited("{id: w, URL: \"javascript:x\"}"), cited("{id: w, URL: \"ftp://a.example\"}"), cited("{id: w, URL: \"https://a.example/a b\"}"), cited("{id: w, URL: 5}"), cited("text"),
  "obelus: 1\nreferences: {}\n", "obelus: 1\nreferences: {file: a, more: b}\n",
  person("{bio: B.}"), person("{name: 5}"), person("{name: ''}"), person("{name: A, asof: 2025}"), person("{name: A, as-of: soon}"), person("{name: A, facts: {age: forty}}"), person("{name: A, also: [B, '']}"), person("A"),
  "obelus: 1\npeople: {a b: {name: A}}\n",
  waived("{match: May}"), waived("{reason: r}"), waived("{match: May, reason: ''}"), waived("{match: May, reason: r, until: soon}"), waived("{match: May, reason: r, rules: [OB1]}"), waived("{match: May, reason: r, untill: 2025}"),
];

// What a schema cannot tell: it takes knowledge of the whole file, or of the calendar.
const beyond_the_schema = [
  one("{match: May, sources: [none]}"), one("{match: May, bio: none}"), one("{id: a, match: May, note: N.}\n  - {id: a, match: In, note: N.}"),
  one(`{match: May, disputed: {checked: 2025-02-30, positions: ${two}}}`), one("{target: {source: '[a', selector: {exact: May}}, note: N.}"),
  one("{match: May, note: N., figure: 8..5 %}"), cited("{id: w}\n  - {id: w}"), "obelus: 1.0\n",
];

const right_settings = [
  "{}\n", "lang: en\n", "extends: base.yaml\n", "content: [\"**/*.md\"]\n", "paths: {\"a/{name}.html\": \"b/{name}.md\"}\n", "max_age: {reference: 30, bio: null}\n",
  "html: {scope: [main, .a, \"#b\", \"[c=d]\"]}\n", "markdown: {extensions: [table], unsafe: true, front_matter: none}\n", "output: {cards: none, assets: none, assets_href: /a/}\n",
  "figures: {min_count: 5, hedge_tolerance: 5%}\n", "rules: {OB101: warning, OB304: {severity: error}, OB306: off}\n", "min_coverage: null\n", "min_coverage: {site: 100, file: 90}\n",
  "overrides: [{files: [\"a/**\"], rules: {OB101: off}}]\n", "limits: {file_size: 64MiB, nesting: 10}\n", "limits: {file_size: 1000}\n", "id_prefix: a-\n",
];

const wrong_settings = [
  "langg: en\n", "lang: [en]\n", "lang: the English\n", "id_prefix: 1a\n", "content: x\n", "content: [1]\n", "html: []\n", "html: {scopes: []}\n", "markdown: {unsafe: 'yes'}\n", "markdown: {extensions: [tabel]}\n", "output: {cards: scripts}\n",
  "figures: {hedge_tolerance: 5}\n", "figures: {min_count: -1}\n", "min_coverage: {site: 101}\n", "rules: {OB1: off}\n", "rules: {OB101: loud}\n", "overrides: [{files: [a]}]\n",
  "limits: {file_size: 64MB}\n", "limits: {nesting: lots}\n", "paths: []\n", "max_age: {reference: soon}\n", "- a\n",
];

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), "obelus-schema-")); writeFileSync(join(folder, "a.md"), "In May.\n"); writeFileSync(join(folder, "base.yaml"), ""); });
after(() => rmSync(folder, { recursive: true }));

function obelus(...words) {
  const ran = spawnSync(process.env.OBELUS_TOOL, words, { cwd: folder, encoding: "utf8" });
  assert.ok(ran.status !== null, ran.error);
  return ran;
}

// What obelus says of a file: nothing, or its first message.
function loaded(yaml, words) {
  writeFileSync(join(folder, "it.yaml"), yaml);
  const ran = obelus("annotate", "a.md", ...words, "it.yaml");
  return ran.status === 2 ? ran.stderr.split("\n")[0] : "";
}

function validator(which) {
  // Every keyword must be one; sub-schemas may lean on what stands above them.
  const ajv = new Ajv({ strictSchema: true, strictTypes: false, strictTuples: false, strictRequired: false, allErrors: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(obelus("schema", which).stdout));
}

function disagreements(validate, words, files, expected) {
  const found = [];
  for (const yaml of files) {
    const by_schema = validate(parse(yaml, { schema: "core" }));
    const fault = loaded(yaml, words);
    if (by_schema !== expected.schema || (fault === "") !== expected.loader)
      found.push({ yaml, by_schema: by_schema || validate.errors[0].message, by_obelus: fault });
  }
  return found;
}

const both = { schema: true, loader: true };
const neither = { schema: false, loader: false };

describe("annotations", () => {
  const words = ["--no-config", "--annotations"];
  let validate;
  before(() => { validate = validator("annotations"); });
  test("that are right", () => assert.deepEqual(disagreements(validate, words, right, both), []));
  test("that are wrong", () => assert.deepEqual(disagreements(validate, words, wrong, neither), []));
  test("that only obelus can tell to be wrong", () =>
    assert.deepEqual(disagreements(validate, words, beyond_the_schema, { schema: true, loader: false }), []));
  test("of the examples", () => {
    const examples = process.env.OBELUS_EXAMPLES;
    const files = readdirSync(examples, { recursive: true }).filter((name) => /\.obelus\.yaml$|annotations\/.*\.yaml$/.test(name));
    assert.ok(files.length >= 12);
    for (const name of files) {
      const right = validate(parse(readFileSync(join(examples, name), "utf8"), { schema: "core" }));
      assert.equal(right, !name.includes("bad-yaml"), `${name}: ${JSON.stringify(validate.errors)}`);
    }
  });
});

describe("settings", () => {
  const words = ["--config"];
  let validate;
  before(() => { validate = validator("config"); });
  test("that are right", () => assert.deepEqual(disagreements(validate, words, right_settings, both), []));
  test("that are wrong", () => assert.deepEqual(disagreements(validate, words, wrong_settings, neither), []));
  test("that init starts with", () => {
    writeFileSync(join(folder, "b.md"), "In May.\n");
    assert.equal(obelus("init", "b.md").status, 0);
    assert.ok(validate(parse(readFileSync(join(folder, "obelus.yaml"), "utf8"))));
    assert.ok(validator("annotations")(parse(readFileSync(join(folder, "b.obelus.yaml"), "utf8"))));
  });
});
