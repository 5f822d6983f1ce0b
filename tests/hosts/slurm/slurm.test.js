// Munge, slurmctld and slurmd on this machine, with files, keys and ports of their own.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { answers_of, put_articles } from "../support/articles.js";
import { Site, tool } from "../support/site.js";

const site = new Site(import.meta.url);
const env = { SLURM_CONF: site.path("slurm.conf"), PATH: `${site.path("bin")}:${process.env.PATH}:/usr/sbin` };
const started = [];
const run = (program, ...args) => site.build(program, args, env);

async function start(program, args, is_ready) {
  const log = openSync(site.path(`${program}.log`), "a");
  const child = spawn(program, args, { cwd: site.folder, env: { ...process.env, ...env }, stdio: ["ignore", log, log] });
  started.push(child);
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) break;
    try { if (is_ready()) return; } catch {}
    await sleep(100);
  }
  throw new Error(`${program}: ${site.get(`${program}.log`)}`);
}

before(async () => {
  put_articles(site, 60);
  mkdirSync(site.path("bin"));
  site.build("ln", ["-s", tool, "bin/obelus"]);
  for (const folder of ["spool", "state", "munge"]) mkdirSync(site.path(folder), { mode: 0o755 });
  chmodSync(site.folder, 0o755);
  writeFileSync(site.path("munge/key"), randomBytes(128), { mode: 0o400 });
  const port = 20_000 + (process.pid % 20_000);
  site.put("slurm.conf", `ClusterName=obelus
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=${port}
SlurmdPort=${port + 1}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${site.path("munge/socket")}
StateSaveLocation=${site.path("state")}
SlurmdSpoolDir=${site.path("spool")}
SlurmctldPidFile=${site.path("slurmctld.pid")}
SlurmdPidFile=${site.path("slurmd.pid")}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=${hostname()} NodeAddr=127.0.0.1 CPUs=2
PartitionName=all Nodes=ALL Default=YES State=UP
`);
  await start("munged", ["--foreground", "--force", ...["key-file", "socket", "pid-file", "log-file", "seed-file"].map((name) =>
    `--${name}=${site.path("munge", name.replace("-file", ""))}`)], () => site.run("munge", ["-n", "-S", site.path("munge/socket")], env).status === 0);
  await start("slurmctld", ["-D"], () => /UP/.test(run("scontrol", "ping")));
  await start("slurmd", ["-D"], () => /idle/.test(run("sinfo", "-h", "-o", "%t")));
});

after(async () => {
  for (const child of started.reverse()) {
    if (child.exitCode !== null) continue;
    child.kill();
    await new Promise((done) => child.once("exit", done));
  }
});

test("The mapper answers in a job array as it does alone", () => {
  site.put("map.sh", `#!/bin/sh
split -n "l/$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" requests |
  obelus serve --jobs 1 >"answers.$SLURM_ARRAY_TASK_ID"
`);
  run("sbatch", "--wait", "--array=1-4", "map.sh");
  run("sh", "-ec", "obelus serve <requests >alone");
  const parts = [1, 2, 3, 4].map((part) => site.get(`answers.${part}`));
  assert.ok(parts.every((part) => part.length > 0));
  assert.deepEqual(answers_of(parts.join("")), answers_of(site.get("alone")));
});

test("Parts built by a job array into one output are the whole", () => {
  site.put("build.sh", `#!/bin/sh
obelus build content -o parts --cache ".cache/$SLURM_ARRAY_TASK_ID" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
`);
  run("sbatch", "--wait", "--array=1-4", "build.sh");
  run("sh", "-ec", "obelus build content -o whole --cache .cache/whole --quiet && diff -r whole parts");
  assert.match(site.get("parts/1/a7.html"), /Audit 7\./);
});
