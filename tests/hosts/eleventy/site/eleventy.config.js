import { EleventyHtmlBasePlugin } from "@11ty/eleventy";
import obelus from "eleventy-plugin-obelus";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(EleventyHtmlBasePlugin);
  eleventyConfig.addPlugin(obelus, { strict: process.env.STRICT === "yes" });
  return { pathPrefix: "/blog/" };
}
