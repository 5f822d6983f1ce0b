import { withObelus } from "vitepress-plugin-obelus";

export default withObelus(
  {
    title: "Ferries",
    base: "/blog/",
    themeConfig: { sidebar: [{ text: "The ferry", link: "/ferry" }, { text: "Elsewhere", link: "/elsewhere" }] },
  },
  { strict: process.env.STRICT === "yes" },
);
