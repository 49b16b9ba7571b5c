// @ts-check
// Plain JavaScript, because it runs before lib/ is built.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./libLock.js";
import { sourceHash } from "./sourceHash.js";

/** Folder of the clone. */
export const CLONE = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Builds `lib/` if it was not built from the current sources. Takes some seconds. Commands that run at the same time build it once. If the
 * build fails, ends the process.
 */
export async function ensureLib() {
  if (isCurrent()) return;
  const isBuilt = await withLock(
    join(CLONE, "lib.lock"),
    // Another command may have built it while this one waited for the lock.
    () => isCurrent() || build(),
    () => console.error("Waiting for another command that builds lib/ (it holds lib.lock) …"),
  );
  if (isBuilt) return;
  console.error("lib/ was not built; fix the error above.");
  process.exit(1);
}

function isCurrent() {
  return builtHash() === sourceHash(CLONE);
}

/** Runs Vite, which prints its errors. Returns whether the build succeeded. */
function build() {
  console.error("Building lib/ …");
  const vite = join(CLONE, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build"], {
    cwd: CLONE,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0;
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
