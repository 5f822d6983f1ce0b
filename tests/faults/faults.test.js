// Calls to the system fail, and the program is killed at them. Among the tests a share of them, evenly spread;
// with OBELUS_FAULTS=all every one, with every error, which takes minutes.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { errors, much_said, Subject, subjects } from "./faults.js";

const all = process.env.OBELUS_FAULTS === "all";
const share = 12;  // calls of each command

// The numbers of the calls to be tried: of many that do the same, some.
function chosen({ calls, only }) {
  const wanted = calls.flatMap((call, index) => (only.test(call) ? [index + 1] : []));
  assert.notEqual(wanted.length, 0);
  const step = all ? 1 : Math.max(1, Math.floor(wanted.length / share));
  return wanted.filter((_, index) => (index + 1) % step === 0);
}

for (const each of [...subjects, ...much_said])
  describe(each.name, () => {
    const subject = new Subject(each);
    const run = (name, attempt) => test(name, () => {
      const nths = chosen(subject);
      const wrong = nths.map((nth) => [nth, subject.calls[nth - 1], attempt(nth)]).filter(([, , found]) => found.length > 0);
      console.log(`${each.name}, ${name}: ${nths.length} of ${subject.calls.length} calls`);
      assert.deepEqual(wrong, []);
    });
    for (const error of all ? errors : errors.slice(0, 1)) {
      run(`${error.name} once`, (nth) => subject.fail(nth, error));
      run(`${error.name} from there on`, (nth) => subject.fail(nth, error, true));
    }
    run("half", (nth) => subject.shorten(nth));
    run("killed", (nth) => subject.kill(nth));
    test("nothing is left", () => subject.remove());
  });
