// Every HTML page that Eleventy is about to write passes through one running obelus, under the name of the
// file it was made from. CommonJS, as the configuration of Eleventy 2 is; `import` takes it as well.

const { join } = require("node:path");

module.exports = function (eleventyConfig, options = {}) {
  let starting;

  eleventyConfig.on("eleventy.config", (config) => {
    const assets = `${config.getPathPrefix().replace(/\/*$/, "")}/obelus/`;
    starting ??= import("obelus-host").then(
      ({ Obelus }) => new Obelus({ assets, log: (line) => console.warn(`[obelus] ${line}`), ...options }),
    );
  });

  eleventyConfig.addTransform("obelus", async function (content) {
    if (!String(this.page.outputPath).endsWith(".html")) return content;
    return (await starting).annotate({ path: this.page.inputPath, content, from: "html" });
  });

  eleventyConfig.on("eleventy.after", async ({ directories, dir, outputMode }) => {
    const obelus = await starting;
    const { output } = directories ?? dir;
    if (outputMode === "fs" && (options.assets ?? true)) await obelus.writeAssets(join(output, "obelus"));
    obelus.finish();
  });
};
