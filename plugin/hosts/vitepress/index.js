// Articles get their notes as Markdown footnotes before VitePress reads them, so that the page, its hydration
// and the client's navigation all know of them.

import { existsSync } from "node:fs";
import { relative } from "node:path";
import footnote from "markdown-it-footnote";
import { Obelus } from "obelus-host";

function plugin(options) {
  let obelus;
  return {
    name: "obelus",
    enforce: "pre",
    configResolved({ logger }) {
      obelus ??= new Obelus({ log: (line) => logger.warn(`[obelus] ${line}`), ...options });
    },
    async transform(content, id) {
      if (!id.endsWith(".md")) return;
      const path = relative(options.cwd ?? process.cwd(), id);
      const annotations = id.replace(/\.md$/, ".obelus.yaml");
      if (existsSync(annotations)) this.addWatchFile(annotations);
      return { code: await obelus.annotate({ path, content, from: "markdown", to: "markdown" }), map: null };
    },
    buildEnd(error) {
      if (!error) obelus.finish();
    },
  };
}

// What an annotation says is text, never a template of Vue's.
function footnotes(md) {
  md.use(footnote);
  md.renderer.rules.footnote_block_open = () => '<section class="footnotes" v-pre>\n<ol class="footnotes-list">\n';
}

// A VitePress configuration that annotates.
export function withObelus(config, options = {}) {
  const { vite = {}, markdown = {} } = config;
  return {
    ...config,
    vite: { ...vite, plugins: [plugin(options), ...(vite.plugins ?? [])] },
    markdown: {
      ...markdown,
      config: async (md) => {
        await markdown.config?.(md);
        footnotes(md);
      },
    },
  };
}
