// Every HTML page that Eleventy is about to write passes through one running obelus, under the name of the
// file it was made from.

import { join } from "node:path";
import { Obelus } from "obelus-host";

export default function (eleventyConfig, options = {}) {
  let obelus;

  eleventyConfig.on("eleventy.config", (config) => {
    const assets = `${config.getPathPrefix().replace(/\/*$/, "")}/obelus/`;
    obelus ??= new Obelus({ assets, log: (line) => console.warn(`[obelus] ${line}`), ...options });
  });

  eleventyConfig.addTransform("obelus", async function (content) {
    if (!String(this.page.outputPath).endsWith(".html")) return content;
    return obelus.annotate({ path: this.page.inputPath, content, from: "html" });
  });

  eleventyConfig.on("eleventy.after", async ({ directories, outputMode }) => {
    if (outputMode === "fs" && (options.assets ?? true)) await obelus.writeAssets(join(directories.output, "obelus"));
    obelus.finish();
  });
}
