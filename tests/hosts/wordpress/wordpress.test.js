import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { check_ferry, with_page } from "../support/page.js";
import { article, broken, hosts, Site, tool } from "../support/site.js";

const site = new Site(import.meta.url);
const started = [];
const env = { DB_SOCKET: site.path("db.sock"), OBELUS_TOOL: tool };
let address;

function start(program, args) {
  const log = openSync(site.path(`${program}.log`), "a");
  started.push(spawn(program, args, { cwd: site.folder, env: { ...process.env, ...env }, stdio: ["ignore", log, log] }));
}

// Until `attempt` succeeds, or half a minute is over.
async function until(attempt) {
  for (let i = 0; ; i++) {
    try { return await attempt(); } catch (error) { if (i === 300) throw error; }
    await sleep(100);
  }
}

async function free_port() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return String(port);
}

const sql = (text) => site.build("mariadb", ["--no-defaults", "-u", "root", "--socket", env.DB_SOCKET, "-e", text]);
const save = () => site.build("php", ["post.php", "ferry.yaml"], env);
const post = () => `${address}?p=${sql("select ID from obelus.wp_posts where post_name='ferry'").match(/\d+/)[0]}`;

before(async () => {
  site.build("cp", ["-r", "/usr/share/wordpress", "wp"]);
  site.build("rm", ["-rf", "wp/wp-config.php", "wp/wp-content"]);
  site.build("mv", ["wp-config.php", "wp/"]);
  cpSync(`${hosts}/wordpress/obelus`, site.path("content/plugins/obelus"), { recursive: true });
  env.PORT = await free_port();
  address = `http://127.0.0.1:${env.PORT}/wp/`;
  const database = ["--no-defaults", `--datadir=${site.path("db")}`];
  site.build("mariadb-install-db", [...database, "--auth-root-authentication-method=normal", "--skip-test-db", "--user=root"]);
  start("mariadbd", [...database, "--user=root", "--skip-networking", `--socket=${env.DB_SOCKET}`, `--pid-file=${site.path("db.pid")}`]);
  await until(() => sql("create database if not exists obelus"));
  site.build("php", ["install.php"], env);
  start("php", ["-d", "error_log=" + site.path("errors.log"), "-S", `127.0.0.1:${env.PORT}`, "-t", "."]);
  site.put("ferry.yaml", article("ferry.obelus.yaml"));
});

after(async () => {
  for (const each of started.reverse()) {
    if (each.exitCode !== null) continue;
    each.kill();
    await new Promise((done) => each.once("exit", done));
  }
});

test("A saved post is shown with its notes, and the editor is told what has no place", async () => {
  assert.match(save(), /ferry\.obelus\.yaml:7:23: error: “a swimming pool on deck” is nowhere in ferry\.html \[OB201/);
  await until(() => fetch(address));
  await with_page(post(), (page) => check_ferry(page, "wordpress"));
});

test("No program runs for readers", async () => {
  const before = sql("select meta_value from obelus.wp_postmeta where meta_key='_obelus_result'");
  await fetch(post());
  assert.equal(sql("select meta_value from obelus.wp_postmeta where meta_key='_obelus_result'"), before);
});

test("The front page, a list, shows the post without notes", async () => {
  const page = await (await fetch(address)).text();
  assert.match(page, /nearly £97 million/);
  assert.doesNotMatch(page, /ob-notes/);
});

test("YAML that cannot be read leaves the post as it is, and says where", async () => {
  site.put("ferry.yaml", broken);
  assert.match(save(), /ferry\.obelus\.yaml:3:43: error: .*nobody/);
  const page = await (await fetch(post())).text();
  assert.match(page, /nearly £97 million/);
  assert.doesNotMatch(page, /ob-notes/);
});
