#!/usr/bin/env node
// The program itself, for scripts of npm: arguments, streams and status are its own.

import { spawn } from "node:child_process";
import { tool } from "./tool.js";

const child = spawn(tool(), process.argv.slice(2), { stdio: "inherit" });
child.on("error", (error) => {
  console.error(`obelus: error: cannot run it: ${error.message}\n   fix: install obelus, or say in $OBELUS_TOOL where it is`);
  process.exitCode = 2;
});
child.on("close", (code, signal) => {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode ??= code;
});
