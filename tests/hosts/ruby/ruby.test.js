import { test } from "node:test";
import { library, Site } from "../support/site.js";

const site = new Site(import.meta.url);

test("The Ruby client and libobelus understand each other", () => {
  site.build("ruby", ["-w", `${site.test}/client_test.rb`], { OBELUS_LIBRARY: library });
});
