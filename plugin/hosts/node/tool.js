// Which obelus to run: $OBELUS_TOOL, else the first on the PATH that is not this package's own.

import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));

export function tool() {
  if (process.env.OBELUS_TOOL) return process.env.OBELUS_TOOL;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, "obelus");
    try {
      accessSync(file, constants.X_OK);
      if (dirname(realpathSync(file)) !== here) return file;
    } catch {} // not here
  }
  return "obelus";
}
