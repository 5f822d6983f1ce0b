#!/usr/bin/env node
// The program itself, for scripts of npm: arguments, streams and status are its own.

import { spawn } from "node:child_process";
import { tool } from "./tool.js";

function fail(why) {
  console.error(`obelus: error: ${why}\n   fix: install obelus, or say in $OBELUS_TOOL where it is`);
  process.exitCode = 2;
}

const program = tool();
if (!program) fail("it is not on the PATH");
else if (process.env.OBELUS_OF_NPM) fail(`${program} is npm's, and starts itself`);
else {
  const child = spawn(program, process.argv.slice(2), { stdio: "inherit", env: { ...process.env, OBELUS_OF_NPM: "1" } });
  child.on("error", (error) => fail(`cannot run it: ${error.message}`));
  child.on("close", (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exitCode ??= code;
  });
}
