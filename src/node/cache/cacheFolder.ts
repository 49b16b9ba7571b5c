import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Environment variable with the path of the cache folder. This process also sets it, to pass the path of a temporary folder to threads. */
const REPLACEMENT = "MARU_CACHE_FOLDER";

/**
 * Returns the cache folder for commands that are started in a folder: `.cache` in the nearest `node_modules`, or a folder of the user if there
 * is none or it is not writable, for example after `sudo npm ci`. `MARU_CACHE_FOLDER` replaces it, unless it is empty. If neither is writable,
 * creates a temporary folder that is removed when the process ends.
 */
export function findCacheFolder(cwd = process.cwd()): string {
  const replacement = process.env[REPLACEMENT];
  if (replacement) return replacement;
  const unusable: string[] = [];
  for (const find of [packagesCache, userCacheFolder]) {
    const folder = find(cwd);
    if (folder === undefined) continue;
    if (isWritable(folder)) return folder;
    unusable.push(folder);
  }
  const temporary = createTemporaryFolder();
  process.env[REPLACEMENT] = temporary;
  const [fault, remedy] =
    unusable.length > 0
      ? [`${unusable.join(" and ")} can't be written`, "make yourself the owner of one of them, or set"]
      : ["There is neither a folder `node_modules` nor a home folder", "set"];
  console.error(
    `${fault}, so nothing is cached and every start takes some seconds longer; ${remedy} ${REPLACEMENT} to another folder.`,
  );
  return temporary;
}

/** Creates a folder that is removed when the process exits or is ended by a signal. */
function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maru-cache-"));
  // Threads may still write to the folder.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.on("exit", remove);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      // Servers have a listener that closes them and exits.
      if (process.listenerCount(signal) > 0) return;
      remove();
      process.kill(process.pid, signal);
    });
  }
  return folder;
}

/** Returns the cache folder in the nearest `node_modules`; `undefined` if there is none. */
function packagesCache(cwd: string): string | undefined {
  const packages = nearestPackages(cwd);
  return packages === undefined ? undefined : join(packages, ".cache");
}

/** Returns the path of `node_modules` in a folder or its nearest parent folder that has one. */
function nearestPackages(folder: string): string | undefined {
  const packages = join(folder, "node_modules");
  if (existsSync(packages)) return packages;
  return dirname(folder) === folder ? undefined : nearestPackages(dirname(folder));
}

/**
 * Returns the user's cache folder: https://specifications.freedesktop.org/basedir-spec/latest/; on Windows, in `%LOCALAPPDATA%`. Returns
 * `undefined` if the user has no home folder, as in some containers.
 */
function userCacheFolder(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const folder = XDG_CACHE_HOME || LOCALAPPDATA;
  if (folder) return join(folder, "maru");
  const home = homeFolder();
  return home ? join(home, ".cache", "maru") : undefined;
}

/** Returns the user's home folder; empty if `HOME` is. Returns `undefined` if the system does not know the user. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
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
