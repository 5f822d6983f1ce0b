// The annotated pages that the tests open: obelus writes them into a folder of their own, and a server on
// loopback hands them out under a strict content security policy.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const examples = process.env.OBELUS_EXAMPLES;
const types = { html: "text/html", css: "text/css", js: "text/javascript" };

// name: the example's file, and how it is annotated
const sources = {
  standalone: ["deepseek/deepseek.md", "--standalone"],
  cms: ["deepseek/deepseek.html"],
  arabic: ["09-right-to-left/canal.md", "--standalone"],
  declarative: ["deepseek/deepseek.md", "--standalone", "--cards=declarative"],
};

// Writes all pages and, as `NAME-before`, two of them without annotations. Returns the folder.
export function write_pages() {
  const folder = mkdtempSync(join(tmpdir(), "obelus-browser-"));
  for (const [name, [file, ...options]] of Object.entries(sources)) {
    execFileSync(process.env.OBELUS_TOOL, ["annotate", join(examples, file), ...options, "-o", join(folder, `${name}.html`)]);
  }
  execFileSync(process.env.OBELUS_TOOL, ["assets", join(folder, "obelus")]);
  cpSync(join(examples, "deepseek/deepseek.html"), join(folder, "cms-before.html"));
  cpSync(join(examples, "deepseek/deepseek.md"), join(folder, "alone.md"));
  execFileSync(process.env.OBELUS_TOOL, ["annotate", join(folder, "alone.md"), "--standalone", "-o", join(folder, "standalone-before.html")]);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

export async function serve(folder) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1);
    if (!/^[\w-]+(\/[\w-]+)?\.(html|css|js)$/.test(name)) return response.writeHead(204).end();
    let body;
    try { body = readFileSync(join(folder, name)); } catch { return response.writeHead(204).end(); }
    response.writeHead(200, {
      "Content-Type": `${types[name.split(".").pop()]}; charset=utf-8`,
      "Content-Security-Policy": "default-src 'self'",
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", ...more],
  });
}

// What the Nu HTML checker says of some pages: a list of messages a page, in the order given.
export function check_markup(files) {
  const jar = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
  const run = spawnSync("java", ["-Xss1m", "-jar", jar, "--format", "json", "--exit-zero-always", ...files], { encoding: "utf8" });
  if (run.error) throw run.error;
  const { messages } = JSON.parse(run.stderr);
  return files.map((file) => messages.filter(({ url }) => url === `file:${file}`).map(({ type, message }) => `${type}: ${message}`));
}
