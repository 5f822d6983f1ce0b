import obelus from "astro-obelus";

export default {
  base: "/blog",
  telemetry: false,
  integrations: [obelus({ strict: process.env.STRICT === "yes" })],
};
