// A preview of a folder of its own, and browsers to look at it with.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export { violations } from "../browser/axe.js";
export { launch } from "../browser/site.js";

process.env.OBELUS_TOOL = resolve(process.env.OBELUS_TOOL);

export function make_folder(files) {
  const folder = mkdtempSync(join(tmpdir(), "obelus-preview-"));
  const path = (name) => join(folder, name);
  return {
    folder,
    path,
    put(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
    },
    // As editors save: the new file takes the old one's place.
    save(name, content) {
      writeFileSync(path(`.${name.split("/").pop()}.tmp`), content);
      renameSync(path(`.${name.split("/").pop()}.tmp`), path(name));
    },
    copy: (from, name) => cpSync(from, path(name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

// `obelus preview` of a path in the folder. `address` is what it prints.
export async function start(folder, path, ...options) {
  const child = spawn(process.env.OBELUS_TOOL, ["preview", path, "--no-open", ...options], { cwd: folder });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  const address = await new Promise((done, fail) => {
    let out = "";
    child.stdout.on("data", (data) => (out += data).includes("\n") && done(out.trim()));
    child.on("exit", (code) => fail(new Error(`preview ended with ${code}: ${said}`)));
  });
  const { port, searchParams } = new URL(address);
  return {
    address, child, port: Number(port), token: searchParams.get("token"),
    base: `http://127.0.0.1:${port}`,
    cookie: `obelus-${port}=${searchParams.get("token")}`,
    errors: () => said,
    // Its exit status, or the signal that ended it.
    stop: () => new Promise((done) => {
      if (child.exitCode !== null) return done(child.exitCode);
      child.removeAllListeners("exit");
      child.on("exit", (code, signal) => done(code ?? signal));
      child.kill("SIGTERM");
    }),
  };
}

// Opens the preview, and waits until it is live. Errors and violations of the policy are collected.
export async function open(browser, address, options = {}, path = "") {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  if (path) await page.goto(new URL(path, address).href);
  if (options.javaScriptEnabled !== false) await live(page);
  return { context, page, complaints, frame: () => page.frame("article"), close: () => context.close() };
}

export async function live(page) {
  await page.waitForSelector("html[data-live='true']", { state: "attached" });
  await page.waitForFunction(() => !document.querySelector("iframe") ||
    document.querySelector("iframe").contentDocument?.readyState === "complete");
}

// What the page shows, but for what the reader has set: the parts, and the article.
export const shown = (page) => page.evaluate(() => {
  const copy = (node) => {
    const clone = node.cloneNode(true);
    for (const each of [clone, ...clone.querySelectorAll("*")])
      for (const name of ["aria-current", "data-current", "open", "hidden", "media"]) each.removeAttribute(name);
    return clone.outerHTML;
  };
  const parts = [...document.querySelectorAll("[id^='part-']")].map(copy);
  return { parts, article: copy(document.querySelector("iframe").contentDocument.documentElement) };
});
