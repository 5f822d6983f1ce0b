import { test } from "node:test";
import { library, Site } from "../support/site.js";

const site = new Site(import.meta.url);

test("The Python client and libobelus understand each other", () => {
  site.build("python3", ["-B", "-W", "error", `${site.test}/client_test.py`], { OBELUS_LIBRARY: library });
});
