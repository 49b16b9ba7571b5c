// @ts-check
// Plain JavaScript, because the code that starts Vite imports it, and Node 20 does not run TypeScript.
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Environment variable with the path of a folder to use instead of `node_modules/.cache`. This process also sets the variable, to pass the
 * path of a temporary folder to bundled code and to threads.
 */
const REPLACEMENT = "MARU_CACHE_FOLDER";

/**
 * Returns the cache folder of a project: `node_modules/.cache`, unless the environment variable `MARU_CACHE_FOLDER` is set. If
 * `node_modules/.cache` is not writable, for example after `sudo npm ci`, creates a temporary folder. The temporary folder is removed when
 * the process ends.
 * @param {string} root
 * @returns {string}
 */
export function cacheFolderOf(root) {
  const replacement = process.env[REPLACEMENT];
  if (replacement !== undefined) return replacement;
  const folder = join(root, "node_modules/.cache");
  if (isWritable(folder, "maru-")) return folder;
  const temporary = mkdtempSync(join(tmpdir(), "maru-cache-"));
  process.env[REPLACEMENT] = temporary;
  process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
  // The link lets bundled code in the folder import packages.
  symlinkSync(join(root, "node_modules"), join(temporary, "node_modules"));
  console.error(
    "node_modules can't be written, so nothing is cached and every start takes some seconds longer; make yourself its owner (`sudo chown -R $(id -un) node_modules`).",
  );
  return temporary;
}

/**
 * Whether a folder is writable, together with its direct subfolders whose names begin with a prefix. Creates the folder if it does not
 * exist. Returns false only if permissions or a read-only file system prevent writing.
 * @param {string} folder
 * @param {string} [prefix]
 * @returns {boolean}
 */
export function isWritable(folder, prefix = "") {
  try {
    mkdirSync(folder, { recursive: true });
    const folders = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name.startsWith(prefix),
    );
    for (const path of [folder, ...folders.map(({ name }) => join(folder, name))]) {
      accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    return true;
  } catch (cause) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
    // For other errors, the result is true. For example, if the disk is full, a temporary folder would not help either. The next write
    // reports the error.
    return !["EACCES", "EPERM", "EROFS"].includes(String(code));
  }
}
