import obelus from "docusaurus-remark-obelus";

const beforeDefaultRemarkPlugins = [[obelus, { strict: process.env.STRICT === "yes" }]];

export default {
  title: "Ferries",
  url: "https://ferries.example",
  baseUrl: "/blog/",
  onBrokenLinks: "ignore",
  presets: [["classic", { docs: { routeBasePath: "/", beforeDefaultRemarkPlugins }, blog: false, pages: false }]],
};
