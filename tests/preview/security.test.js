// Attacks on a preview from outside: over the wire, and by other pages in the same browser. Each line of what
// the preview promises has an attack here.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import net from "node:net";
import { after, before, describe, test } from "node:test";
import { launch, make_folder, open, start } from "./support.js";

const secret = "The secret cost $1 million.";
let folder, outside, preview, browser;

before(async () => {
  outside = make_folder();
  outside.put("secret.md", secret);
  folder = make_folder();
  folder.put("site/a.md", "It cost $5 million.\n");
  folder.put("site/hostile.html", "<!DOCTYPE html><html lang=en><head><title>H</title><base href='https://evil.example/'>" +
    "<script>top.ran = 'script'</script><meta http-equiv=refresh content='0;url=https://evil.example/'></head>" +
    "<body onload=\"top.ran='onload'\"><main><p>It cost $7 million.</p><img src=x onerror=\"top.ran='onerror'\">" +
    "<a id=js href=\"javascript:top.ran='link'\">link</a><iframe src=https://evil.example/></iframe>" +
    "<form action=https://evil.example/><button id=send>Send</button></form></main></body></html>");
  folder.put("site/hostile.obelus.yaml", "obelus: 1\nreferences:\n  - {id: x, title: \"<img src=x onerror=top.ran=1></li></ol><script>top.ran=2</script>\"}\n" +
    "annotations:\n  - {match: \"$7 million\", sources: [x]}\n  - {id: gone, match: \"<script>top.ran=3</script> is nowhere at all\", sources: [x]}\n");
  folder.put("site/sub/b.md", "Here.\n");
  folder.put("secret.md", secret);
  preview = await start(folder.folder, "site");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  assert.equal(await preview?.stop(), 0, "it ends well after all of this");
  folder?.remove();
  outside?.remove();
});

// Sends bytes as they are; what comes back until the other end closes, or `wait` ms have passed.
const raw = (bytes, { host = "127.0.0.1", wait = 8000 } = {}) => new Promise((done, fail) => {
  let answer = "";
  const socket = net.connect(preview.port, host);
  const finish = () => {
    clearTimeout(timer);
    socket.destroy();
    done(answer);
  };
  const timer = setTimeout(finish, wait);
  socket.on("data", (data) => (answer += data.toString("latin1")));
  socket.on("end", finish);
  socket.on("close", finish);
  socket.on("error", (error) => (["ECONNRESET", "EPIPE"].includes(error.code) ? finish() : fail(error)));
  socket.write(bytes);
});
const headers_of = (headers) => Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");
const own = () => ({ Host: `127.0.0.1:${preview.port}`, Cookie: preview.cookie, Connection: "close" });
const ask = (path, headers = {}, method = "GET", options = {}) =>
  raw(`${method} ${path} HTTP/1.1\r\n${headers_of({ ...own(), ...headers })}\r\n`, options);
const status_of = (answer) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
const memory = () => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${preview.child.pid}/status`, "utf8"))[1]);
const routes = ["/", "/article/a.md", "/site/a.md", "/state/a.md", "/state/", "/stub/a.md?figure=x", "/events", "/assets/preview.js", "/nothing"];

describe("the wire", () => {
  test("it listens on loopback only", () => {
    const port = preview.port.toString(16).toUpperCase().padStart(4, "0");
    const listening = ["tcp", "tcp6"].flatMap((family) => readFileSync(`/proc/net/${family}`, "utf8").split("\n").slice(1))
      .map((line) => line.trim().split(/\s+/)).filter(([, local, , state]) => state === "0A" && local.endsWith(`:${port}`)).map(([, local]) => local.split(":")[0]);
    assert.ok(listening.includes("0100007F"));
    assert.deepEqual(listening.filter((each) => !["0100007F", "00000000000000000000000001000000"].includes(each)), []);
  });

  test("both loopback addresses answer", async () => {
    assert.equal(status_of(await ask("/")), 200);
    const v6 = await ask("/", { Host: `[::1]:${preview.port}` }, "GET", { host: "::1" }).catch(() => "HTTP/1.1 200"); // a machine without IPv6
    assert.equal(status_of(v6), 200);
  });

  test("forty hosts that are not ours, on every route", async () => {
    const { port } = preview;
    const hosts = ["", "evil.example", `evil.example:${port}`, "127.0.0.1", "localhost", "[::1]", `127.0.0.1:${port + 1}`, `localhost:${port}0`,
      "127.0.0.1:80", `localhost.:${port}`, `a.localhost:${port}`, `localhost.evil.example:${port}`, `127.0.0.1.evil.example:${port}`,
      `evil.example@127.0.0.1:${port}`, `127.0.0.1:${port}@evil.example`, `127.0.0.1:${port}/x`, `127.0.0.1:${port}#x`, `127.0.0.1:${port}?x`,
      `127.0.0.1:${port},evil.example`, `127.0.0.1:${port} evil.example`, `127.0.0.2:${port}`, `127.1:${port}`, `0x7f000001:${port}`, `2130706433:${port}`,
      `0177.0.0.1:${port}`, `0.0.0.0:${port}`, `0:${port}`, `[::]:${port}`, `[::ffff:127.0.0.1]:${port}`, `[0:0:0:0:0:0:0:1]:${port}`, `[::1%lo]:${port}`,
      `::1:${port}`, `http://127.0.0.1:${port}`, `//127.0.0.1:${port}`, `127.0.0.1:0${port}`, `127.0.0.1:+${port}`, `127.0.0.1:${port}:`, `*:${port}`,
      `１27.0.0.1:${port}`, `lоcalhost:${port}`];
    assert.ok(hosts.length >= 40);
    for (const host of hosts)
      for (const route of host === "evil.example" ? routes : ["/", "/events"]) {
        const status = status_of(await ask(route, { Host: host }));
        assert.ok(status === 403 || status === 400, `${host} ${route}: ${status}`);
      }
  });

  test("a request without a host, or with two", async () => {
    assert.ok([400, 403].includes(status_of(await raw(`GET / HTTP/1.1\r\nCookie: ${preview.cookie}\r\nConnection: close\r\n\r\n`))));
    assert.ok([400, 403].includes(status_of(await raw(`GET / HTTP/1.0\r\nCookie: ${preview.cookie}\r\n\r\n`))));
    const two = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${preview.port}\r\nHost: evil.example\r\nCookie: ${preview.cookie}\r\nConnection: close\r\n\r\n`;
    assert.ok([400, 403].includes(status_of(await raw(two))));
  });

  test("the token is wanted on every route, and is in nothing that is sent", async () => {
    for (const route of routes) {
      for (const Cookie of ["", "obelus=1", `obelus-${preview.port}=`, `obelus-${preview.port}=${"0".repeat(32)}`, `obelus-${preview.port + 1}=${preview.token}`])
        assert.equal(status_of(await ask(route, { Cookie })), 403, `${route} ${Cookie}`);
      assert.ok(!(await ask(route, {}, "GET", { wait: 300 })).includes(preview.token), route);
    }
    assert.equal(status_of(await ask(`/?token=${preview.token.slice(0, -1)}`, { Cookie: "" })), 403);
    const onward = await ask(`/article/a.md?token=${preview.token}`, { Cookie: "" });
    assert.equal(status_of(onward), 303);
    assert.match(onward, /\r\nLocation: \/article\/a\.md\r\n/);
    assert.match(onward, /\r\nSet-Cookie: [^\r]*; HttpOnly; SameSite=Strict\r\n/);
  });

  test("what other sites ask for is refused, and nothing is ever shared with them", async () => {
    for (const headers of [{ "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }, { Origin: "https://evil.example" }, { Origin: "null" },
      { Origin: `http://localhost:${preview.port + 1}` }])
      for (const route of routes) assert.equal(status_of(await ask(route, headers)), 403, JSON.stringify(headers));
    for (const route of routes)
      for (const Origin of ["https://evil.example", `http://127.0.0.1:${preview.port}`]) {
        const answer = await ask(route, { Origin }, "GET", { wait: 300 });
        assert.doesNotMatch(answer, /access-control-/i);
      }
  });

  test("every reply is of its type, and says what it may do", async () => {
    for (const route of routes) {
      const answer = await ask(route, {}, "GET", { wait: 300 });
      assert.match(answer, /\r\nX-Content-Type-Options: nosniff\r\n/, route);
      assert.match(answer, /\r\nCross-Origin-Resource-Policy: same-origin\r\n/, route);
      assert.match(answer, /\r\nReferrer-Policy: no-referrer\r\n/, route);
      if (/Content-Type: text\/html/.test(answer)) assert.match(answer, /\r\nContent-Security-Policy: default-src 'none';/, route);
    }
    const page = await ask("/article/a.md");
    const [nonce] = /'nonce-(\w{32})'/.exec(page).slice(1);
    assert.ok(!(await ask("/article/a.md")).includes(nonce), "a nonce serves once");
    assert.doesNotMatch(page, /unsafe-inline|<script(?![^>]* src=)|<[^>]* on\w+=|<style| style=/);
  });

  test("methods other than GET and HEAD, and bodies", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "FOO", "get"]) {
      const status = status_of(await ask("/", {}, method));
      assert.ok([400, 405].includes(status), `${method}: ${status}`);
    }
    for (const extra of [{ "Content-Length": 5 }, { "Content-Length": 2e8 }, { "Transfer-Encoding": "chunked" }]) {
      const status = status_of(await raw(`GET / HTTP/1.1\r\n${headers_of({ ...own(), ...extra })}\r\nhello`));
      assert.ok([400, 413].includes(status), `${JSON.stringify(extra)}: ${status}`);
    }
    const head = await ask("/article/a.md", {}, "HEAD");
    assert.equal(status_of(head), 200);
    assert.match(head, /\r\n\r\n$/);
  });

  test("two hundred odd addresses lead nowhere", async () => {
    const dots = ["..", "%2e%2e", ".%2e", "%2E.", "..%2f", "..%5c", "..\\", "%252e%252e", "..;", "...", "..%00", "%c0%ae%c0%ae", "%uff0e%uff0e", "．．"];
    const tails = ["secret.md", "/secret.md", "../secret.md", "%2fsecret.md", "\\secret.md", "secret.md%00.md", "etc/passwd"];
    const odd = [];
    for (const prefix of ["/site/", "/article/", "/state/"]) for (const dot of dots) for (const tail of tails) odd.push(`${prefix}${dot}/${tail}`);
    odd.push("//secret.md", "/site//a.md", "/site/./a.md", "/site/sub/../a.md", "/site/a.md/", "/site/A.MD", "/site/a.md%20", "/site/a%2emd%00", "/assets/../a.md",
      "/assets/..%2f..%2fsecret.md", "/site/~", "/site/", "/article/", "/stub/a.md", "*", "http://127.0.0.1/", `http://evil.example/site/a.md`, "secret.md",
      "/site/a.obelus.yaml", "/site/.git/config", `/site/${"a/".repeat(2000)}`, `/${"%41".repeat(2000)}`, `/site/${folder.path("secret.md")}`, "/site/a.md?%zz", "/%");
    assert.ok(odd.length > 200);
    for (const address of odd) {
      const answer = await ask(address);
      const status = status_of(answer);
      assert.ok([400, 403, 404, 431].includes(status), `${address}: ${status}`);
      assert.ok(!answer.includes(secret) && !answer.includes("root:"), address);
    }
  });
});

describe("bad clients", () => {
  test("malformed requests get 400 and cost nothing", async () => {
    const host = `Host: 127.0.0.1:${preview.port}\r\nCookie: ${preview.cookie}\r\n`;
    const bad = ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", `GET / HTTP/9.9\r\n${host}\r\n`, `GET / HTTP/1.1\r\n${host}no colon\r\n\r\n`, `GET / HTTP/1.1\r\n: x\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\nA\0: x\r\n${host}\r\n`, `GET / HTTP/1.1\r\nA: x\0y\r\n${host}\r\n`, `GET / HTTP/1.1\r\nA : x\r\n${host}\r\n`, `GET  / HTTP/1.1\r\n${host}\r\n`, `G\x01T / HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\nContent-Length: x\r\n${host}\r\n`, `GET / HTTP/1.1\r\nContent-Length: -1\r\n${host}\r\n`, `GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${host}\r\n`, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"];
    for (const bytes of bad) {
      const status = status_of(await raw(bytes));
      assert.ok([400, 413].includes(status), `${JSON.stringify(bytes)}: ${status}`);
    }
    const wanted = Number(process.env.OBELUS_ATTACKS ?? 20000);
    const before = memory();
    let sent = 0;
    const attacker = async () => {
      for (; sent < wanted; ++sent) {
        const answer = await raw(`${bad[sent % bad.length].slice(0, -2)}X-${sent}: ${"x".repeat(sent % 4000)}\0\r\n\r\n`, { wait: 6000 });
        if (answer !== "") assert.ok(status_of(answer) >= 400, answer.slice(0, 80));
      }
    };
    await Promise.all(Array.from({ length: 16 }, attacker));
    assert.ok(memory() - before < 10_000, `${memory() - before} kB more`);
    assert.equal(status_of(await ask("/")), 200);
  });

  test("headers longer than 8 KiB", async () => {
    assert.equal(status_of(await ask("/", { "X-Long": "x".repeat(7000) })), 200);
    assert.equal(status_of(await ask("/", { "X-Long": "x".repeat(9000) })), 431);
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`X-${i}`, "y"]));
    assert.equal(status_of(await ask("/", many)), 431);
    assert.ok([400, 414, 431].includes(status_of(await ask(`/${"a".repeat(9000)}`))));
  });

  // Requests without an end, and without a beginning.
  test("who is slow is cut off after five seconds, and keeps nobody waiting", async () => {
    const before = memory();
    const slow = Array.from({ length: 300 }, (_, index) => new Promise((done) => {
      const begun = Date.now();
      const socket = net.connect(preview.port, "127.0.0.1");
      const timer = setInterval(() => socket.writable && socket.write(index % 2 ? "a" : "X-A: b\r\n"), 500);
      socket.on("connect", () => socket.write(index % 3 ? `GET / HTTP/1.1\r\nHost: 127.0.0.1:${preview.port}\r\n` : ""));
      socket.on("error", () => {});
      socket.on("close", () => {
        clearInterval(timer);
        done(Date.now() - begun);
      });
    }));
    await new Promise((done) => setTimeout(done, 500));
    for (let i = 0; i < 5; ++i) {
      const begun = Date.now();
      assert.equal(status_of(await ask("/")), 200);
      assert.ok(Date.now() - begun < 3000);
    }
    const connections = readFileSync("/proc/net/tcp", "utf8").split("\n").filter((line) => {
      const [, local, , state] = line.trim().split(/\s+/);
      return state === "01" && local === `0100007F:${preview.port.toString(16).toUpperCase().padStart(4, "0")}`;
    });
    assert.ok(connections.length <= 128, `${connections.length} connections`);
    for (const time of await Promise.all(slow)) assert.ok(time < 15_000, `${time} ms`);
    assert.ok(memory() - before < 10_000);
  });

  test("a stream that nobody reads is cut off, and holds little", async () => {
    const socket = net.connect(preview.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.pause();
    socket.write(`GET /events HTTP/1.1\r\n${headers_of(own())}\r\n`);
    assert.equal(status_of(await ask("/article/a.md")), 200);
    const before = memory();
    for (let i = 0; i < 60; ++i) {
      folder.save("site/a.md", `${String(i).repeat(40_000)} ${"word ".repeat(40_000)}\n`);
      await ask("/assets/frame.css");
    }
    await new Promise((done) => setTimeout(done, 6000));
    const more = memory() - before;
    assert.ok(more < 30_000, `${more} kB more`);
    const rest = await new Promise((done) => {
      let size = 0;
      socket.on("data", (data) => (size += data.length));
      socket.on("close", () => done(size));
      socket.resume();
    });
    assert.ok(rest < 20e6, `${rest} bytes`);
    folder.save("site/a.md", "It cost $5 million.\n");
  });
});

describe("other pages in the browser", () => {
  // A site of the attacker's, on a port of its own; the browser knows it by other names too.
  async function attack(script, { args = [], name = "127.0.0.1", cookie = true } = {}) {
    const server = createServer((request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end(request.url === "/" ? "<!DOCTYPE html><title>evil</title><body>" : "");
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const evil = args.length > 0 ? await launch(args) : browser;
    const context = await evil.newContext();
    try {
      const page = await context.newPage();
      if (cookie) await page.goto(preview.address); // the victim has the preview open
      const attacker = await context.newPage();
      await attacker.goto(`http://${name}:${server.address().port}/`);
      return await attacker.evaluate(script, preview.port);
    } finally {
      await context.close();
      if (evil !== browser) await evil.close();
      server.close();
    }
  }

  for (const name of ["127.0.0.1", "localhost"]) {
    test(`a page on ${name} reads nothing by fetch`, async () => {
      const read = await attack(async (port) => {
        const got = [];
        for (const host of ["127.0.0.1", "localhost"])
          for (const mode of ["cors", "no-cors"])
            for (const path of ["/", "/state/a.md", "/site/a.md", "/events"])
              try {
                const answer = await fetch(`http://${host}:${port}${path}`, { mode, credentials: "include" });
                got.push(answer.type === "opaque" ? "" : await answer.text());
              } catch { got.push(""); }
        return got;
      }, { name });
      assert.equal(read.length, 16);
      assert.deepEqual(read.filter(Boolean), []);
    });

    test(`a page on ${name} loads no script, style, image, frame or stream`, async () => {
      const loaded = await attack(async (port) => {
        const base = `http://127.0.0.1:${port}`;
        const load = (tag, attributes) => new Promise((done) => {
          const element = Object.assign(document.createElement(tag), attributes);
          element.onload = () => done("loaded");
          element.onerror = () => done("");
          document.body.append(element);
          setTimeout(done, 2000, "");
        });
        const frame = document.createElement("iframe");
        frame.src = `${base}/article/a.md`;
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, 700));
        let seen = "";
        try { seen = frame.contentDocument?.body?.innerText ?? ""; } catch { seen = ""; }
        return [
          await load("script", { src: `${base}/state/a.md` }), await load("script", { src: `${base}/assets/preview.js` }),
          await load("link", { rel: "stylesheet", href: `${base}/assets/preview.css` }), await load("img", { src: `${base}/` }), seen,
          await new Promise((done) => {
            const source = new EventSource(`${base}/events`, { withCredentials: true });
            source.onopen = () => done("open");
            source.onerror = () => done("");
          }),
        ];
      }, { name });
      assert.deepEqual(loaded, ["", "", "", "", "", ""]);
    });
  }

  test("a page that opens the preview gets no hold of it", async () => {
    const seen = await attack(async (port) => {
      const opened = window.open(`http://127.0.0.1:${port}/article/a.md`);
      await new Promise((done) => setTimeout(done, 1000));
      try { return opened.document.body.innerText; } catch { return "closed to us"; }
    }, { name: "localhost" });
    assert.ok(["closed to us", ""].includes(seen), seen);
  });

  test("a name that is rebound to loopback gets 403", async () => {
    const context_args = ["--host-resolver-rules=MAP evil.example 127.0.0.1"];
    const rebound = await launch(context_args);
    try {
      const page = await (await rebound.newContext()).newPage();
      for (const path of ["/", `/?token=${preview.token}`, "/state/a.md", "/events"]) {
        const answer = await page.goto(`http://evil.example:${preview.port}${path}`);
        assert.equal(answer.status(), 403, path);
        assert.ok(!(await answer.text()).includes("million"));
      }
    } finally {
      await rebound.close();
    }
  });

  test("nothing in an article or its YAML runs, leads out or is markup", async () => {
    const { page, close, frame } = await open(browser, preview.address, {}, "/article/hostile.html");
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.evaluate(() => (globalThis.ran = undefined));
    await page.reload();
    await page.waitForSelector("html[data-live='true']", { state: "attached" });
    await frame().locator(".ob-notes").waitFor();
    await frame().evaluate(() => document.getElementById("send").click()).catch(() => {});
    folder.save("site/hostile.obelus.yaml", `${readFileSync(folder.path("site/hostile.obelus.yaml"), "utf8")}\n# saved again\n`);
    folder.save("site/hostile.html", readFileSync(folder.path("site/hostile.html"), "utf8").replace("<main>", "<main><script>top.ran='patched'</script><img src=y onerror=\"top.ran='patched image'\">"));
    await frame().locator("img[src='y']").waitFor({ state: "attached" });
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.equal(new URL(page.url()).pathname, "/article/hostile.html");
    assert.equal(new URL(frame().url()).pathname, "/site/hostile.html");
    assert.deepEqual(requests.filter((url) => !url.startsWith(preview.base) && !url.startsWith("data:")), []);
    assert.equal(await page.locator(".panels script, .panels img").count(), 0);
    assert.match(await page.locator("#part-sources").textContent(), /<img src=x onerror=top\.ran=1>/);
    assert.match(await page.locator("#part-orphans").textContent(), /<script>top\.ran=3<\/script>/);
    await close();
  });
});
