// Makes the pictures of the manual, of articles of examples/:
//
//   OBELUS_TOOL=build/release/obelus node tests/browser/screenshots.js FOLDER
//
// The same pictures at each run: what is shown is waited for, and nothing moves or blinks.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, serve } from "./site.js";

const top = fileURLToPath(new URL("../..", import.meta.url));
const examples = process.env.OBELUS_EXAMPLES ?? join(top, "examples");
const tool = resolve(process.env.OBELUS_TOOL ?? join(top, "build/release/obelus"));
const screen = { viewport: { width: 1100, height: 700 }, deviceScaleFactor: 2, reducedMotion: "reduce" };

// Articles by their names in the pictures.
const articles = {
  chips: "deepseek/deepseek", ferry: "01-first-footnote/ferry", march: "02-disputed-figure/march",
  prize: "03-bio/prize", light: "20-site/content/2024/harbour",
};
const source = "  - {id: wire, title: Chip shares lose most on record, container-title: Example Wire, issued: 2025-01-28}";

// A folder of the articles with their annotations, but for `chips`, which gets them by `annotate`.
function newsroom() {
  const folder = mkdtempSync(join(tmpdir(), "obelus-pictures-"));
  const path = (name) => join(folder, name);
  for (const [name, from] of Object.entries(articles))
    for (const end of name === "chips" ? [".md"] : [".md", ".obelus.yaml"])
      cpSync(join(examples, from + end), path(name + end));
  return {
    path,
    put: (name, text) => writeFileSync(path(name), text),
    annotations: () => readFileSync(join(examples, `${articles.chips}.obelus.yaml`), "utf8"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(room, ...args) {
  const { status, stderr } = spawnSync(tool, args, { cwd: room.path("."), encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`obelus ${args.join(" ")}: ${stderr}`);
}

// Runs `use` with a page opened in a context of its own, and a function that takes a picture of it.
async function on_page(browser, folder, options, use) {
  const context = await browser.newContext({ ...screen, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const take = (name, of = page) => of.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  try {
    await use(page, take);
  } finally {
    await context.close();
  }
}

// Of an editor who finds a figure without a source, and gives it one.
async function preview_pictures(browser, room, folder) {
  const child = spawn(tool, ["preview", ".", "--no-open"], { cwd: room.path("."), stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = String(await new Promise((done) => child.stdout.once("data", done))).trim();
    const article = new URL("/article/chips.md", address).href;
    const open = async (page, url) => {
      await page.goto(address);
      await page.goto(url);
      await page.locator("html[data-live='true']").waitFor({ state: "attached" });
    };
    await on_page(browser, folder, { permissions: ["clipboard-read", "clipboard-write"] }, async (page, take) => {
      await open(page, new URL("/", address).href);
      await page.waitForFunction(() => !document.querySelector("tbody td[colspan]")); // all are counted
      await take("preview-index");

      await open(page, article);
      const figure = page.frameLocator("iframe").locator("p .obelus-mark", { hasText: "$5.6 million" }).first();
      await figure.click();
      await page.locator("#part-unsourced .row[aria-current]", { hasText: "came to $5.6 million" }).waitFor();
      await take("preview-unsourced");
      await page.keyboard.press("c");
      await page.locator("#said", { hasText: "Copied" }).waitFor();
      await take("preview-stub");

      const stub = await page.evaluate(() => navigator.clipboard.readText());
      room.put("chips.obelus.yaml", stub.replace("references: []", `references:\n${source}`).replaceAll("[TODO]", "[wire]"));
      await figure.and(page.frameLocator("iframe").locator(".obelus-sourced")).waitFor();
      await take("preview-sourced");

      room.put("chips.obelus.yaml", room.annotations().replace("sources: [wire-0127]", "sources: [wire-0127"));
      await page.locator(".fault").waitFor();
      await take("preview-fault");
      room.put("chips.obelus.yaml", room.annotations());
      await page.locator(".fault").waitFor({ state: "detached" });
      await page.keyboard.press("2");
      await page.keyboard.press("j");
      await page.locator("#part-disputed .row[aria-current]").waitFor();
      await take("preview-disputed");
    });
    for (const [name, options] of [["dark", { colorScheme: "dark" }], ["narrow", { viewport: { width: 400, height: 760 } }]])
      await on_page(browser, folder, options, async (page, take) => {
        await open(page, article);
        await take(`preview-${name}`);
      });
  } finally {
    child.kill();
  }
}

// Of readers.
async function article_pictures(browser, room, folder) {
  room.put("chips.obelus.yaml", room.annotations());
  run(room, "annotate", "chips.md", "--standalone", "-o", "chips.html");
  run(room, "assets", "obelus");
  const server = await serve(room.path("."));
  try {
    await on_page(browser, folder, {}, async (page, take) => {
      await page.goto(`${server.address}/chips.html`);
      for (const [name, link] of Object.entries({
        footnote: "#fnref-nvidia-loss", dispute: "#fnref-training-cost", bio: "a.ob-bio[href='#bio-liang']",
      })) {
        await page.locator(link).first().evaluate((place) => place.scrollIntoView({ block: "center" }));
        await page.locator(link).first().hover();
        await page.locator(".ob-popover:popover-open").waitFor();
        await take(`article-${name}`);
        await page.keyboard.press("Escape");
        await page.locator(".ob-popover:popover-open").waitFor({ state: "detached" });
        await page.mouse.move(1, 1);
      }
      await page.locator("section.footnotes").evaluate((notes) => notes.scrollIntoView());
      await take("article-notes");
    });
  } finally {
    server.close();
  }
}

// Of a site over three months, its articles annotated one after the other.
async function report_pictures(browser, room, folder) {
  const state = (yaml) => (yaml ? room.put("chips.obelus.yaml", yaml) : rmSync(room.path("chips.obelus.yaml"), { force: true }));
  const whole = room.annotations();
  const half = whole.slice(0, whole.indexOf("  - id: parameters"));
  for (const [date, yaml] of [["2025-01-31", ""], ["2025-02-28", half], ["2025-03-31", whole]]) {
    state(yaml);
    run(room, "check", ".", "--today", date, "-f", `json=${date}.json`);
  }
  run(room, "report", "2025-01-31.json", "2025-02-28.json", "2025-03-31.json", "-o", "report");
  await on_page(browser, folder, {}, async (page, take) => {
    await page.goto(pathToFileURL(room.path("report/index.html")).href);
    await take("report");
  });
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("screenshots: the folder to write to is missing");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const room = newsroom();
const browser = await launch();
try {
  await preview_pictures(browser, room, resolve(folder));
  await report_pictures(browser, room, resolve(folder));
  await article_pictures(browser, room, resolve(folder));
} finally {
  await browser.close();
  room.remove();
}
