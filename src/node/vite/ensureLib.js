// @ts-check
// Plain JavaScript, because it runs before lib/ is built.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceHash } from "./sourceHash.js";

/** Folder of the clone. */
export const CLONE = fileURLToPath(new URL("../../..", import.meta.url));

/** Builds `lib/` if it was not built from the current sources. Takes some seconds. */
export function ensureLib() {
  if (builtHash() === sourceHash(CLONE)) return;
  const vite = join(CLONE, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build"], { cwd: CLONE, stdio: ["ignore", "ignore", "inherit"] });
}

/** @returns {unknown} */
function builtHash() {
  try {
    return JSON.parse(readFileSync(join(CLONE, "lib/app.json"), "utf8")).hash;
  } catch {
    // lib/ does not exist, or its build was interrupted.
    return undefined;
  }
}
