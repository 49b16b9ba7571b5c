import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Environment variable with the path of the cache folder. This process also sets it, to pass the path of a temporary folder to threads. */
const REPLACEMENT = "MARU_CACHE_FOLDER";

/**
 * Returns the cache folder for commands that are started in a folder: `.cache` in the nearest `node_modules`, or a folder of the user if there
 * is none or it is not writable, for example after `sudo npm ci`. `MARU_CACHE_FOLDER` replaces it. If neither is writable, creates a
 * temporary folder that is removed when the process ends.
 */
export function findCacheFolder(cwd = process.cwd()): string {
  const replacement = process.env[REPLACEMENT];
  if (replacement !== undefined) return replacement;
  const packages = nearestPackages(cwd);
  const candidates = [...(packages === undefined ? [] : [join(packages, ".cache")]), userCacheFolder()];
  const folder = candidates.find(isWritable);
  if (folder !== undefined) return folder;
  const temporary = mkdtempSync(join(tmpdir(), "maru-cache-"));
  process.env[REPLACEMENT] = temporary;
  process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
  console.error(
    `${candidates.join(" and ")} can't be written, so nothing is cached and every start takes some seconds longer; make yourself the owner of one of them, or set ${REPLACEMENT} to another folder.`,
  );
  return temporary;
}

/** Returns the path of `node_modules` in a folder or its nearest parent folder that has one. */
function nearestPackages(folder: string): string | undefined {
  const packages = join(folder, "node_modules");
  if (existsSync(packages)) return packages;
  return dirname(folder) === folder ? undefined : nearestPackages(dirname(folder));
}

/** https://specifications.freedesktop.org/basedir-spec/latest/; on Windows, `%LOCALAPPDATA%`. */
function userCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ".cache"), "maru");
}

/**
 * Whether a folder is writable, together with its direct subfolders of Maru. Creates the folder if it does not exist. Returns false only if
 * permissions or a read-only file system prevent writing. Other errors, such as a full disk, are reported by the next write.
 */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    const folders = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name.startsWith("maru-"),
    );
    for (const path of [folder, ...folders.map(({ name }) => join(folder, name))]) {
      accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    return true;
  } catch (cause) {
    return !["EACCES", "EPERM", "EROFS", "ENOENT"].includes(String((cause as NodeJS.ErrnoException).code));
  }
}
