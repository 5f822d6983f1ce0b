// The pages of a finished build pass through one running obelus: those made from a Markdown file of src/pages
// under its name, all others under their own, for `paths` of obelus.yaml or <meta name="obelus:article">.

import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Obelus } from "obelus-host";

const at_once = 32; // pages in memory

function route_of(file) {
  return `/${file.split(sep).join("/").replace(/(^|\/)index\.html$/, "").replace(/\.html$/, "")}`;
}

export default function (options = {}) {
  let articles = new Map(); // route -> Markdown file
  let root, assets;

  async function annotate(obelus, file, path) {
    const plain = await readFile(file, "utf8");
    const content = await obelus.annotate({ path, content: plain, from: "html" });
    if (content === plain) return;
    await writeFile(`${file}.obelus`, content);
    await rename(`${file}.obelus`, file);
  }

  return {
    name: "astro-obelus",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
        assets = `${config.base.replace(/\/*$/, "")}/obelus/`;
      },
      "astro:routes:resolved": ({ routes }) => {
        const written = routes.filter(({ entrypoint }) => /\.(md|mdx|markdown)$/.test(entrypoint));
        articles = new Map(written.map(({ pattern, entrypoint }) => [pattern.replace(/(.)\/$/, "$1"), entrypoint]));
      },
      "astro:build:done": async ({ dir, logger }) => {
        const obelus = new Obelus({ cwd: root, assets, log: (line) => logger.warn(line), ...options });
        const out = fileURLToPath(dir);
        const files = (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".html")).sort();
        try {
          for (let i = 0; i < files.length; i += at_once)
            await Promise.all(files.slice(i, i + at_once).map((name) =>
              annotate(obelus, join(out, name), articles.get(route_of(name)) ?? relative(root, join(out, name)))));
        } finally {
          obelus.close();
        }
        if (options.assets ?? true) await obelus.writeAssets(join(out, "obelus"));
        obelus.finish();
      },
    },
  };
}
