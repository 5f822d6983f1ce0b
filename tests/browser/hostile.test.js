// Texts that would act, in every field of the YAML, in a browser that nothing holds back: without a content
// security policy nothing runs, nothing is fetched, and no link leads elsewhere than to the web.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bulk, bulk_article } from "../html-trees/bulk.js";
import { payloads } from "../html-trees/payloads.js";
import { start } from "../preview/support.js";
import { launch } from "./site.js";

let folder, browser;
const run = (...words) => execFileSync(process.env.OBELUS_TOOL, words, { cwd: folder, stdio: "pipe", maxBuffer: 1 << 28 });
const put = (name, content) => writeFileSync(join(folder, name), content);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "obelus-hostile-"));
  mkdirSync(join(folder, "few"));
  const few = payloads.filter((_, index) => index % 6 === 0);
  for (const [name, texts] of [["a", payloads], ["few/b", few]]) {
    put(`${name}.md`, bulk_article("a.md", texts));
    put(`${name}.obelus.yaml`, bulk(texts));
  }
  put("a.html", bulk_article("a.html", payloads));
  run("assets", "obelus");
  run("annotate", "a.md", "--standalone", "-o", "script.html");
  run("annotate", "a.md", "--standalone", "--cards", "declarative", "-o", "declarative.html");
  run("annotate", "a.html", "-o", "page.html");
  spawnSync(process.env.OBELUS_TOOL, ["check", "few/b.md", "-f", "json=now.json"], { cwd: folder });
  run("report", "now.json", "-o", "site");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

// What happens on a page that is opened, whose every element is looked at, pointed at and given the focus. The
// protocol of an address that is none, and leads nowhere, is ":".
async function happenings(address, { ready = async () => {} } = {}) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const happened = [];
  await page.exposeFunction("steal", () => { happened.push("steal"); });
  page.on("dialog", (dialog) => { happened.push(dialog.type()); dialog.dismiss(); });
  const own = new URL(address);
  await context.route((url) => url.protocol.startsWith("http") && url.host !== own.host, (route) => {
    happened.push(route.request().url());
    return route.abort();
  });
  await page.goto(address);
  await ready(page);
  for (const frame of page.frames()) {
    happened.push(...await frame.evaluate(() => {
      const wrong = [];
      for (const each of document.querySelectorAll("*")) {
        for (const name of ["mouseover", "pointerenter", "focus", "toggle", "animationstart", "error", "load"])
          if (each.localName !== "script" && each.localName !== "link") each.dispatchEvent(new Event(name));
        for (const { name } of each.attributes) if (/^on|^srcdoc$|^formaction$/i.test(name)) wrong.push(`${each.localName} ${name}`);
        if (each.protocol !== undefined && each.href && !["http:", "https:", "mailto:", "file:", ":"].includes(each.protocol)) wrong.push(each.href);
      }
      return wrong;
    }));
  }
  const seen = await page.evaluate(() => document.documentElement.textContent.split("steal").length - 1);
  await context.close();
  return { happened, seen };
}

test("the test sees what runs", async () => {
  put("bad.html", "<p>steal</p><img src=x onerror=steal()><a href='java\tscript:steal()'>x</a><script src=https://evil.example/x.js></script>");
  const { happened } = await happenings(`file://${folder}/bad.html`);
  for (const each of ["steal", "img onerror", "javascript:steal()", "https://evil.example/x.js"]) assert.ok(happened.includes(each), each);
});

// Images that a note asks for by an address of the web are fetched, as its author wants.
const asked_for = (each) => /^https?:\/\/[^/]*a\.example/i.test(each);

for (const name of ["script", "declarative", "page"])
  test(`${payloads.length} texts in every field of ${name}.html`, async () => {
    const { happened, seen } = await happenings(`file://${folder}/${name}.html`);
    assert.deepEqual(happened.filter((each) => !asked_for(each)), []);
    assert.ok(seen > payloads.length);
  });

test("a report of them", async () => {
  const { happened, seen } = await happenings(`file://${folder}/site/index.html`);
  assert.deepEqual(happened, []);
  assert.ok(seen > 100);
});

test("a preview of them", async () => {
  const preview = await start(folder, "few");
  try {
    const { happened, seen } = await happenings(preview.address, { ready: (page) => page.goto(`${preview.base}/article/b.md`) });
    assert.deepEqual(happened.filter((each) => !asked_for(each)), []);
    assert.ok(seen > 100);
  } finally {
    await preview.stop();
  }
});
