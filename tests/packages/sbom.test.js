// The SBOM that the build makes: CycloneDX by its own schema, and all that the program is made of.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import formats from "ajv-formats";

const schemas = new URL("node_modules/@cyclonedx/cyclonedx-library/res/schema/", import.meta.url);
const schema = (name) => JSON.parse(readFileSync(new URL(name, schemas), "utf8"));
const sbom = JSON.parse(readFileSync(process.env.OBELUS_SBOM, "utf8"));
const linked = (component) => component.properties.find(({ name }) => name === "obelus:linked").value;

test("it is CycloneDX 1.5, and the check would tell if it were not", () => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  formats(ajv);
  for (const name of ["iri-reference", "idn-email"]) ajv.addFormat(name, true);
  for (const name of ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"]) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
  const validate = ajv.compile(schema("bom-1.5.SNAPSHOT.schema.json"));
  assert.ok(validate(sbom), JSON.stringify(validate.errors));
  assert.ok(!validate({ ...sbom, components: [{ ...sbom.components[0], type: "novel" }] }));
});

test("every library that the program needs is in it, with the version that is linked", () => {
  const names = { "libstdc++": "gcc", libgcc_s: "gcc", "libyaml-cpp": "yaml-cpp", libfmt: "fmt", libutf8proc: "utf8proc" };
  const needed = [...execFileSync("objdump", ["-p", process.env.OBELUS_TOOL], { encoding: "utf8" }).matchAll(/NEEDED +(\S+?)\.so/g)]
    .map(([, name]) => names[name] ?? name).filter((name) => !["libc", "libm", "ld-linux-x86-64", "libasan", "libubsan"].includes(name));
  const shared = sbom.components.filter((each) => linked(each) === "shared").map(({ name }) => name);
  assert.deepEqual([...new Set(needed)].sort(), shared.sort());
  const [, cmark, libxml] = execFileSync(process.env.OBELUS_TOOL, ["--version"], { encoding: "utf8" }).match(/cmark-gfm (\S+), libxml2 ([\d.]+)/);
  const version = (name) => sbom.components.find((each) => each.name === name).version;
  assert.deepEqual([version("cmark-gfm"), version("libxml2")], [cmark, libxml]);
});

test("whatever CMake looks for is in it", () => {
  const cmake = readFileSync(new URL("../../CMakeLists.txt", import.meta.url), "utf8");
  const wanted = [...cmake.matchAll(/^(?:find_package|find_path|pkg_check_modules)\((\w[\w-]*)/gm)].map(([, name]) => name)
    .filter((name) => name !== "PkgConfig").map((name) => name.toLowerCase().replace(/_include$/, "").replace("_", "-"));
  assert.ok(wanted.length >= 9, wanted.join());
  const known = sbom.components.map(({ name }) => name.toLowerCase());
  assert.deepEqual(wanted.filter((name) => !known.includes(name)), []);
});

test("versions and licences are said of each, and nothing of when or where it was built", () => {
  for (const { name, version, licenses, purl } of sbom.components) {
    assert.match(version, /^\d+(\.\d+)+/, name);
    assert.ok(licenses[0].expression && purl === `pkg:generic/${name}@${version}`, name);
  }
  assert.deepEqual(sbom.dependencies[0].dependsOn, sbom.components.map((each) => each["bom-ref"]));
  assert.ok(!("serialNumber" in sbom) && !("timestamp" in sbom.metadata));
});
