// Which obelus to run: $OBELUS_TOOL, else the first on the PATH that is no program of npm's, as this package has one
// that would start itself. Undefined where there is none.

import { accessSync, constants, realpathSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

export function tool() {
  if (process.env.OBELUS_TOOL) return process.env.OBELUS_TOOL;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, "obelus");
    if (/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder)) continue;
    try {
      accessSync(file, constants.X_OK);
      if (basename(realpathSync(file)) !== "obelus.js") return file;
    } catch {} // not here
  }
}
