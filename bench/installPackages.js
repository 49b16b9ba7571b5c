// @ts-check
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Copy of the lockfile that the installed packages are from, in `node_modules`. */
const INSTALLED = "node_modules/.installed-package-lock.json";

/**
 * Installs a folder's packages with `npm ci`, unless those of its lockfile are installed already.
 * @param {string} folder
 * @param {(folder: string) => number | null} [install] Returns npm's exit status.
 * @returns {string | undefined} What failed and what to do.
 */
export function installPackages(folder, install = runNpm) {
  const lockfile = join(folder, "package-lock.json");
  if (read(join(folder, INSTALLED)) === read(lockfile)) return undefined;
  const status = install(folder);
  if (status !== 0) {
    return `npm ci in ${folder} ended with status ${status}; see its message above, and run npm run bench again.`;
  }
  copyFileSync(lockfile, join(folder, INSTALLED));
  return undefined;
}

/**
 * @param {string} folder
 * @returns {number | null}
 */
function runNpm(folder) {
  console.log(`Installing packages in ${folder} …`);
  return spawnSync("npm ci --no-audit --no-fund", { cwd: folder, shell: true, stdio: "inherit" }).status;
}

/**
 * @param {string} file
 * @returns {string | undefined} Undefined if there is no such file.
 */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code === "ENOENT") return undefined;
    throw cause;
  }
}
