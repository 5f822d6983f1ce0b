// Commands on a disk that is nearly full, OBELUS_DISK: with room for so many pages or files and no more. Started by
// full_disk.

import assert from "node:assert/strict";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Subject, subjects } from "./faults.js";

const disk = process.env.OBELUS_DISK;
const ballast = join(disk, "ballast");

// Leaves room for so much of each kind.
const fill = {
  pages: (left) => {
    const { bfree, bsize } = statfsSync(disk);
    writeFileSync(join(ballast, "pages"), Buffer.alloc(Math.max(0, bfree - left) * bsize));
  },
  files: (left) => {
    for (let free = statfsSync(disk).ffree; free > left; --free) writeFileSync(join(ballast, `${free}`), "");
  },
};
const empty = () => {
  rmSync(ballast, { recursive: true, force: true });
  mkdirSync(ballast);
};

// What is wrong after a command that had so much room; and whether it was enough.
function attempt(subject, kind, left) {
  empty();
  subject.renew();
  fill[kind](left);
  const ran = subject.run(null, true);
  const wrong = subject.half(false);
  const is_told = ran.status === 2 && /No space left on device/.test(ran.err + ran.out);
  const is_done = subject.is_as_ever(ran);
  if (!is_told && !is_done) wrong.push(`neither done nor told: status ${ran.status}, “${ran.err.slice(0, 300)}”`);
  empty();
  const again = subject.run(null, true);
  if (!subject.statuses.includes(again.status)) wrong.push(`with room again: status ${again.status}, “${again.err.slice(0, 300)}”`);
  wrong.push(...subject.half(false));
  return { is_done, wrong: wrong.map((each) => `${left} ${kind} left: ${each}`) };
}

for (const each of subjects)
  describe(each.name, () => {
    empty();
    const subject = new Subject({ ...each, folder: join(disk, "work") });
    for (const kind of Object.keys(fill))
      test(kind, () => {
        const tried = [];
        for (let left = 0; left <= 20 && !tried.at(-1)?.is_done; ++left) tried.push(attempt(subject, kind, left));
        console.log(`${each.name}: enough at ${tried.length - 1} ${kind}`);
        assert.ok(tried.at(-1).is_done, "there was never room enough");
        assert.deepEqual(tried.flatMap(({ wrong }) => wrong), []);
      });
    test("nothing is left", () => {
      subject.remove();
      empty();
    });
  });
