import assert from "node:assert/strict";
import { test } from "node:test";
import { answers_of, put_articles } from "../support/articles.js";
import { Site, tool } from "../support/site.js";

const site = new Site(import.meta.url);
put_articles(site, 60);
const shell = (line) => site.build("sh", ["-ec", line], { PATH: `${site.path("bin")}:${process.env.PATH}`, PARALLEL: "--will-cite" });
site.build("mkdir", ["bin"]);
site.build("ln", ["-s", tool, "bin/obelus"]);

test("The mapper answers under GNU parallel as it does alone", () => {
  shell("obelus serve <requests >alone");
  shell("parallel --pipe-part -a requests --block -4 obelus serve --jobs 1 >answers");
  const answers = answers_of(site.get("answers"));
  assert.equal(Object.keys(answers).length, 60);
  assert.match(answers["content/1/a7.md"].content, /£7 million<\/span>[^]*Audit 7\./);
  assert.deepEqual(answers, answers_of(site.get("alone")));
});

test("Parts built at once into one output are the whole", () => {
  shell("obelus build content -o whole --cache .cache/whole --quiet");
  shell("parallel obelus build content -o public --cache .cache/{} --shard {}/4 ::: 1 2 3 4");
  shell("diff -r whole public");
  assert.match(site.get("public/1/a7.html"), /Audit 7\./);
});
