// Files that somebody changes while they are read. Among the tests a share of the reads, evenly spread; with
// OBELUS_FAULTS=all every one.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changes, Subject, subjects } from "./faults.js";

const share = process.env.OBELUS_FAULTS === "all" ? Infinity : 4;  // reads of each command

for (const each of subjects)
  describe(each.name, () => {
    const subject = new Subject(each);
    const reads = subject.calls.flatMap((call, index) => (/read$|copy_file_range/.test(call) ? [index + 1] : []));
    const step = Math.max(1, Math.floor(reads.length / share));
    const nths = reads.filter((_, index) => index % step === 0);
    const run = (name, attempt) => test(name, () => {
      const tried = nths.map((nth) => [nth, attempt(nth)]).filter(([, found]) => found !== undefined);
      console.log(`${each.name}, ${name}: ${tried.length} reads`);
      assert.notEqual(tried.length, 0);
      assert.deepEqual(tried.filter(([, wrong]) => wrong.length > 0), []);
    });
    for (const way of Object.keys(changes)) run(way, (nth) => subject.change(nth, way));
    for (const way of ["grow", "rewrite"]) run(`${way} all the time`, (nth) => subject.change(nth, way, true));
    test("nothing is left", () => subject.remove());
  });
