// What the repository has for services that run checks: their steps, run here as the service would, with the
// variables it sets.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const yaml = (path) => parse(readFileSync(new URL(path, root), "utf8"));
const folders = [];
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "obelus-services-"));
  folders.push(folder);
  writeFileSync(join(folder, "good.md"), "No figures.\n");
  writeFileSync(join(folder, "bad.md"), "It lost $5 billion.\n");
});
after(() => folders.forEach((each) => rmSync(each, { recursive: true })));

const file = (name) => readFileSync(join(folder, name), "utf8");
function shell(script, variables) {
  const ran = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder, encoding: "utf8",
    env: { PATH: `${dirname(process.env.OBELUS_TOOL)}:${process.env.PATH}`, TMPDIR: folder, ...variables },
  });
  assert.notEqual(ran.status, null);
  return ran;
}

describe("the action", () => {
  const action = yaml("action.yml");

  // Runs its steps with these inputs, each ${{ inputs.x }} put in as the runner does.
  function act(inputs) {
    const value = (name) => inputs[name] ?? action.inputs[name].default;
    writeFileSync(join(folder, "summary"), "before\n");
    const [step] = action.runs.steps;
    const env = Object.fromEntries(Object.entries(step.env).map(([key, text]) => [key, text.replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, name) => value(name))]));
    return shell(step.run, { ...env, GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(folder, "summary"), GITHUB_OUTPUT: join(folder, "output") });
  }

  test("has one step, whose script holds no input", () => {
    assert.equal(action.runs.using, "composite");
    assert.equal(action.runs.steps.length, 1);
    assert.ok(!action.runs.steps[0].run.includes("${{"));
  });
  test("passes what is well", () => {
    const ran = act({ paths: "good.md" });
    assert.equal(ran.status, 0, ran.stderr);
    assert.equal(file("output"), "status=0\n");
    assert.match(file("summary"), /^before\n### No figures\n/);
  });
  test("fails, with notes at the lines, a summary and files", () => {
    const ran = act({ paths: "bad.md good.md", sarif: "out.sarif", json: "out.json" });
    assert.equal(ran.status, 1, ran.stderr);
    assert.match(ran.stdout, /^::error file=bad\.md,line=1,endLine=1,col=9,/m);
    assert.match(file("summary"), /### 1 of 1 figure without a source/);
    assert.equal(file("output"), "status=1\n");
    assert.equal(JSON.parse(file("out.sarif")).version, "2.1.0");
    assert.equal(JSON.parse(file("out.json")).files.length, 2);
  });
  test("takes options", () => assert.equal(act({ paths: "bad.md", args: "--fail-on=never" }).status, 0));
  test("lets no input be a command", () => {
    const ran = act({ paths: "$(touch owned) ;touch owned *", args: "`touch owned`" });
    assert.equal(ran.status, 2);
    assert.ok(!existsSync(join(folder, "owned")));
  });
});

describe("the GitLab template", () => {
  const { obelus } = yaml("plugin/hosts/gitlab/obelus.gitlab-ci.yml");
  test("writes what its artifacts promise", () => {
    const ran = shell(obelus.script.join("\n"), { ...obelus.variables, OBELUS_PATHS: "bad.md" });
    assert.equal(ran.status, 1, ran.stderr);
    assert.equal(JSON.parse(file(obelus.artifacts.reports.codequality))[0].location.path, "bad.md");
    assert.match(file(obelus.artifacts.reports.junit), /<failure /);
    for (const path of obelus.artifacts.paths) assert.ok(existsSync(join(folder, path)));
  });
});

describe("the pre-commit hooks", () => {
  const hooks = yaml(".pre-commit-hooks.yaml");
  const hook = (id) => hooks.find((each) => each.id === id);
  test("say what pre-commit asks for", () => {
    for (const each of hooks) for (const key of ["id", "name", "entry", "language"]) assert.equal(typeof each[key], "string");
  });
  test("check the articles they are given", () => {
    assert.equal(shell(`${hook("obelus").entry} good.md`, {}).status, 0);
    assert.equal(shell(`${hook("obelus").entry} good.md bad.md`, {}).status, 1);
  });
  test("check all articles when annotations change", () => {
    assert.equal(hook("obelus-annotations").pass_filenames, false);
    assert.equal(shell(hook("obelus-annotations").entry, {}).status, 1);
  });
});
