// `obelus serve --upstream`: pages of the server behind come back annotated, and all else as it was sent.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createServer, request as ask_http } from "node:http";
import net from "node:net";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { launch, make_folder } from "./support.js";

const page = `<!DOCTYPE html><html lang="en"><head><title>Ferry</title></head><body><main><h1>Ferry</h1>
<p>The new ferry cost nearly £97 million.</p></main></body></html>`;
const blob = randomBytes(3_000_000);
let folder, upstream, child, base, port, seen = [], browser;

const site = {
  "obelus.yaml": "annotations: [notes.yaml]\npaths: {\"public/posts/{name}/index.html\": \"content/{name}.md\"}\n",
  "notes.yaml": "obelus: 1\nreferences:\n  - {id: audit, title: New vessels}\n",
  "content/ferry.md": "The new ferry cost nearly £97 million.\n",
  "content/ferry.obelus.yaml": "obelus: 1\nannotations:\n  - {match: nearly £97 million, sources: [audit]}\n",
};

function answer(request, response) {
  const body = [];
  request.on("data", (data) => body.push(data));
  request.on("end", () => {
    seen.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(body).toString() });
    const html = { "Content-Type": "text/html; charset=utf-8", "X-Own": "kept" };
    switch (new URL(request.url, "http://x").pathname) {
      case "/posts/ferry/": return response.writeHead(200, { ...html, ETag: '"1"', "Content-Length": Buffer.byteLength(page) }).end(page);
      case "/chunked/": response.writeHead(200, html); response.write(page.slice(0, 50)); return setTimeout(() => response.end(page.slice(50)), 50);
      case "/policy/": return response.writeHead(200, { ...html, "Content-Security-Policy": "default-src 'none'; style-src https://x.example" }).end(page.replace("The new", "Policy: the new"));
      case "/gzip/": return request.headers["accept-encoding"]?.includes("gzip")
        ? response.writeHead(200, { ...html, "Content-Encoding": "gzip" }).end(gzipSync(page)) : response.writeHead(200, html).end(page);
      case "/forced-gzip/": return response.writeHead(200, { ...html, "Content-Encoding": "gzip" }).end(gzipSync(page));
      case "/broken-gzip/": return response.writeHead(200, { ...html, "Content-Encoding": "gzip" }).end(gzipSync(page).subarray(0, -1));
      case "/missing/": return response.writeHead(404, html).end(page);
      case "/blob": return response.writeHead(200, { "Content-Type": "application/octet-stream", ETag: '"b"' }).end(blob);
      case "/cached": return response.writeHead(request.headers["if-none-match"] === '"b"' ? 304 : 200, { ETag: '"b"' }).end();
      case "/away": return response.writeHead(302, { Location: `http://${request.headers.host}/posts/ferry/?x=1` }).end();
      case "/echo": return response.writeHead(201, { "Content-Type": "text/plain", "Set-Cookie": ["a=1", "b=2"] }).end(Buffer.concat(body));
      case "/stream": {
        response.writeHead(200, { "Content-Type": "text/event-stream" });
        let n = 0;
        const timer = setInterval(() => (n < 3 ? response.write(`data: ${n++}\n\n`) : (clearInterval(timer), response.end())), 100);
        return;
      }
      default: return response.writeHead(404).end();
    }
  });
}

before(async () => {
  folder = make_folder();
  for (const [name, content] of Object.entries(site)) folder.put(name, content);
  upstream = createServer(answer);
  upstream.on("upgrade", (request, socket) => {
    const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    // Says again what it is told, unmasked: short texts only.
    socket.on("data", (data) => {
      if ((data[0] & 15) === 8) return socket.end();
      const size = data[1] & 127;
      const mask = data.subarray(2, 6);
      const text = Buffer.from(data.subarray(6, 6 + size)).map((byte, index) => byte ^ mask[index % 4]);
      socket.write(Buffer.concat([Buffer.from([0x81, size]), text]));
    });
    socket.on("error", () => {});
  });
  await new Promise((done) => upstream.listen(0, "127.0.0.1", done));
  child = spawn(process.env.OBELUS_TOOL, ["serve", "--upstream", `http://127.0.0.1:${upstream.address().port}/`], { cwd: folder.folder });
  child.errors = "";
  child.stderr.on("data", (data) => (child.errors += data));
  base = await new Promise((done, fail) => {
    child.stdout.once("data", (data) => done(String(data).trim().replace(/\/$/, "")));
    child.once("exit", () => fail(new Error(child.errors)));
  });
  port = Number(new URL(base).port);
});
after(async () => {
  await browser?.close();
  const ended = new Promise((done) => child.on("exit", done));
  child.kill("SIGTERM");
  assert.equal(await ended, 0);
  upstream.closeAllConnections();
  upstream.close();
  folder.remove();
});

const get = (path, headers = {}, options = {}) => new Promise((done, fail) => {
  const request = ask_http({ host: "127.0.0.1", port, path, headers: { Host: `localhost:${port}`, ...headers }, ...options }, (response) => {
    const body = [];
    response.on("data", (data) => body.push(data));
    response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(body) }));
  });
  request.on("error", fail);
  request.end(options.body);
});
const notes = (answer) => [.../class="ob-note"/g[Symbol.matchAll](answer.body.toString())].length;

test("a page gets its notes, a length of its own, and no name for what it was", async () => {
  const answer = await get("/posts/ferry/", { Accept: "text/html", "If-None-Match": '"1"', "Accept-Encoding": "gzip, br" });
  assert.equal(answer.status, 200);
  assert.equal(notes(answer), 1);
  assert.match(answer.body.toString(), /New vessels/);
  assert.equal(Number(answer.headers["content-length"]), answer.body.length);
  assert.equal(answer.headers.etag, undefined);
  assert.equal(answer.headers["x-own"], "kept");
  const asked = seen.at(-1).headers;
  assert.equal(asked.host, `127.0.0.1:${upstream.address().port}`);
  assert.equal(asked["if-none-match"], undefined);
  assert.equal(asked["accept-encoding"], "identity");
});

test("stylesheet and script are the proxy's own", async () => {
  const { body } = await get("/posts/ferry/");
  for (const [, path] of body.toString().matchAll(/(?:href|src)="(\/obelus\/[^"]+)"/g)) {
    const asset = await get(path);
    assert.equal(asset.status, 200);
    assert.ok(asset.body.length > 100);
  }
  assert.match(body.toString(), /href="\/obelus\/obelus\.css"/);
});

test("pages in chunks, and pages that would be compressed", async () => {
  folder.put("notes.yaml", `${site["notes.yaml"]}annotations:\n  - {id: any, match: The new ferry, sources: [audit]}\n`);
  await new Promise((done) => setTimeout(done, 700));
  for (const path of ["/chunked/", "/gzip/"]) assert.equal(notes(await get(path, { "Accept-Encoding": "gzip" })), 1, path);
  const forced = await get("/forced-gzip/");
  assert.equal(forced.headers["content-encoding"], undefined);
  assert.equal(notes(forced), 1);
  const broken = await get("/broken-gzip/");
  assert.equal(broken.headers["content-encoding"], "gzip");
  assert.deepEqual(broken.body, gzipSync(page).subarray(0, -1));
  folder.put("notes.yaml", site["notes.yaml"]);
  await new Promise((done) => setTimeout(done, 700));
});

test("what is no page, or no good one, comes as it is", async () => {
  const { body, headers } = await get("/blob");
  assert.ok(body.equals(blob));
  assert.equal(headers.etag, '"b"');
  assert.equal((await get("/cached", { "If-None-Match": '"b"' })).status, 304);
  const missing = await get("/missing/");
  assert.equal(missing.status, 404);
  assert.equal(missing.body.toString(), page);
  const head = await get("/posts/ferry/", {}, { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  assert.equal(head.headers["content-length"], undefined);
});

test("bodies, cookies and redirects go through", async () => {
  const sent = "x".repeat(200_000);
  const answer = await get("/echo?q=1", { "Content-Type": "text/plain" }, { method: "POST", body: sent });
  assert.equal(answer.status, 201);
  assert.equal(answer.body.toString(), sent);
  assert.deepEqual(answer.headers["set-cookie"], ["a=1", "b=2"]);
  assert.equal(seen.at(-1).url, "/echo?q=1");
  assert.equal((await get("/away")).headers.location, "/posts/ferry/?x=1");
});

test("a stream comes piece by piece", async () => {
  const times = await new Promise((done, fail) => {
    const times = [];
    ask_http({ host: "127.0.0.1", port, path: "/stream", headers: { Host: `localhost:${port}` } }, (response) => {
      response.on("data", () => times.push(Date.now()));
      response.on("end", () => done(times));
    }).on("error", fail).end();
  });
  assert.ok(times.length >= 3 && times.at(-1) - times[0] > 120, String(times));
});

test("the policy lets the proxy's own files in", async () => {
  const { headers } = await get("/policy/");
  assert.equal(headers["content-security-policy"], "default-src 'none'; style-src https://x.example 'self'; script-src 'self'");
});

test("a browser sees the note, and talks through a websocket", async () => {
  browser = await launch();
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`${base}/posts/ferry/`);
  assert.equal(await tab.locator(".ob-notes").count(), 1);
  assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector(".ob-notes")).fontSize) !== "16px", true);
  const said = await tab.evaluate(() => new Promise((done, fail) => {
    const socket = new WebSocket(`ws://${location.host}/socket`);
    const got = [];
    socket.onopen = () => socket.send("one");
    socket.onmessage = ({ data }) => {
      got.push(data);
      if (got.length === 2) { socket.close(); done(got); } else socket.send("two");
    };
    socket.onerror = () => fail(new Error("no socket"));
  }));
  assert.deepEqual(said, ["one", "two"]);
});

test("many requests on one connection", async () => {
  const answer = await new Promise((done) => {
    const socket = net.connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (data) => (text += data));
    socket.on("close", () => done(text));
    const one = (more) => `GET /cached HTTP/1.1\r\nHost: localhost:${port}\r\n${more}\r\n`;
    socket.write(one("") + one("") + one("Connection: close\r\n"));
  });
  assert.equal(answer.match(/HTTP\/1\.1 200/g).length, 3);
});

test("only for loopback names, and only what is a request", async () => {
  for (const Host of ["evil.example", `evil.example:${port}`, "localhost", `127.0.0.1:${port + 1}`])
    assert.equal((await get("/posts/ferry/", { Host })).status, 403, Host);
  const head = `GET /echo HTTP/1.1\r\nHost: localhost:${port}\r\n`;
  const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n1`;
  const refused = {
    "no request": "nonsense\r\n\r\n",
    "another server": `GET http://evil.example/ HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`,
    "a tunnel": `CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`,
    "many fields": `${head}${"a:b\r\n".repeat(2000)}\r\n`,
    "many trailers": `${chunked}\r\na\r\n0\r\n${"a:b\r\n".repeat(2000)}\r\n`,
    "an endless extension of a chunk": `${chunked};a=${"b".repeat(100_000)}`,
  };
  for (const [name, request] of Object.entries(refused)) {
    const answer = await new Promise((done) => {
      const socket = net.connect(port, "127.0.0.1");
      let text = "";
      socket.on("data", (data) => (text += data));
      socket.on("error", () => done(text));
      socket.on("close", () => done(text));
      socket.write(request);
    });
    assert.match(answer, /^HTTP\/1\.1 400 /, name);
  }
});

test("a fault in the YAML is told once, and the page comes without notes", async () => {
  folder.save("content/ferry.obelus.yaml", "obelus: 1\nannotations: [\n");
  for (let i = 0; i < 3; ++i) assert.equal((await get("/posts/ferry/")).body.toString(), page);
  assert.equal(child.errors.match(/ferry\.obelus\.yaml:2:14: error/g).length, 1);
  folder.save("content/ferry.obelus.yaml", site["content/ferry.obelus.yaml"]);
  assert.equal(notes(await get("/posts/ferry/")), 1);
});

test("what the author should change is told, once a page", async () => {
  folder.save("content/ferry.obelus.yaml", `${site["content/ferry.obelus.yaml"]}  - {match: a swimming pool, sources: [audit]}\n`);
  for (let i = 0; i < 3; ++i) assert.equal(notes(await get("/posts/ferry/")), 1);
  assert.equal(child.errors.match(/ferry\.obelus\.yaml:4:13: error: “a swimming pool” is nowhere in public\/posts\/ferry\/index\.html \[OB201/g)?.length, 1, child.errors);
  folder.save("content/ferry.obelus.yaml", site["content/ferry.obelus.yaml"]);
});

test("a server that is not there is told of", async () => {
  upstream.closeAllConnections();
  await new Promise((done) => upstream.close(done));
  const answer = await get("/posts/ferry/");
  assert.equal(answer.status, 502);
  assert.match(answer.body.toString(), /Nothing answers at http:\/\/127\.0\.0\.1:\d+: Connection refused/);
});
