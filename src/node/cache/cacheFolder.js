// @ts-check
// Plain JavaScript: what starts Vite needs it too, and Node 20 runs no TypeScript.
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder that this process, its bundled code and its threads use in place of `node_modules/.cache`. */
const REPLACEMENT = "MARU_CACHE_FOLDER";

/**
 * The folder in which a project keeps what it has made. Where `node_modules` can't be written, as after `sudo npm ci`, a temporary one
 * that is removed when the process ends.
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
  // Bundled code imports packages from where it is.
  symlinkSync(join(root, "node_modules"), join(temporary, "node_modules"));
  console.error(
    "node_modules can't be written, so nothing is cached and every start takes some seconds longer; make it yours (`sudo chown -R $(id -un) node_modules`).",
  );
  return temporary;
}

/**
 * Whether a folder, which is made if there is none, and the folders in it whose names begin with `prefix` can be written.
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
    // On a full disk a temporary folder would hardly fare better: whatever is written there reports it.
    return !["EACCES", "EPERM", "EROFS"].includes(String(code));
  }
}
