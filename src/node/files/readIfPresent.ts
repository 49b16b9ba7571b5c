import { type Dirent, lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { access, constants, lstat, readdir, readFile, readlink, realpath, stat } from "node:fs/promises";
import { ContentError } from "../diagnostics/errors.js";
import { describeSystemError, shownPath } from "../diagnostics/systemErrors/describeSystemError.js";

// Functions that read optional files. They do not fail if the file is missing, except `checkReadable`. Any other failure throws a
// `ContentError` with the path, the reason and the fix, so that no site is built without a file that exists but cannot be read.

/** Size in bytes at which a file is too large for Node to read at once: https://nodejs.org/api/errors.html#err_fs_file_too_large */
const TOO_LARGE = 2 ** 31;

/** Returns the `stat` of a path, following links; `undefined` if the path does not exist. */
export async function statIfPresent(path: string): Promise<Stats | undefined> {
  return unlessAbsent(path, () => stat(path));
}

/** Returns the `lstat` of a path, without following a link; `undefined` if the path does not exist. */
export async function lstatIfPresent(path: string): Promise<Stats | undefined> {
  return unlessAbsent(path, () => lstat(path));
}

/** Whether a file, folder or link exists at a path. */
export function isPresent(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (cause) {
    if (isAbsence(cause)) return false;
    throw unreadable(path, cause);
  }
}

/**
 * Returns the real path of a path in an author's text; `undefined` if it does not exist. A name that contains NUL or is too long, as Korean
 * names in NFD can be, counts as missing.
 * @param shown The path for messages. Default: relative to the working directory.
 */
export async function realpathIfPresent(path: string, shown?: string): Promise<string | undefined> {
  return unlessAbsent(
    path,
    () =>
      realpath(path).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === "ENAMETOOLONG" || cause.code === "ERR_INVALID_ARG_VALUE") return undefined;
        throw cause;
      }),
    shown,
  );
}

/** Like {@link realpathIfPresent}, but synchronous. Returns `undefined` also if the path is not a regular file. */
export function realFileIfPresent(path: string, shown?: string): string | undefined {
  try {
    const found = realpathSync(path);
    return statSync(found).isFile() ? found : undefined;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (isAbsence(cause) || code === "ENAMETOOLONG" || code === "ERR_INVALID_ARG_VALUE") return undefined;
    throw unreadable(path, cause, shown);
  }
}

/** Reads a file as UTF-8; returns `undefined` if it does not exist. */
export async function readTextIfPresent(path: string): Promise<string | undefined> {
  return (await readFileIfPresent(path))?.toString("utf8");
}

/** Reads the bytes of a file; returns `undefined` if it does not exist. */
export async function readFileIfPresent(path: string): Promise<Buffer | undefined> {
  const found = await statIfPresent(path);
  // Reading a named pipe would never end.
  if (found && !found.isFile() && !found.isDirectory()) {
    throw new ContentError(`${shownPath(path)} can't be read: it is not a regular file; replace it by one.`);
  }
  return ifPresent(path, () => readFile(path));
}

/** Returns the entries of a folder; none if it does not exist. */
export async function readFolderIfPresent(path: string): Promise<Dirent[]> {
  return (await ifPresent(path, () => readdir(path, { withFileTypes: true }))) ?? [];
}

/**
 * Throws a {@link ContentError} if a file is missing, not readable or too large. Does not read the file.
 * @param shown The path for messages. Default: relative to the working directory.
 */
export async function checkReadable(path: string, shown = shownPath(path)): Promise<void> {
  try {
    await access(path, constants.R_OK);
    const { size } = await stat(path);
    if (size >= TOO_LARGE) throw Object.assign(new Error(), { code: "ERR_FS_FILE_TOO_LARGE", path });
  } catch (cause) {
    throw unreadable(path, cause, shown);
  }
}

/** Whether an error means that a path does not exist. */
function isAbsence(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Returns a `ContentError` for a path that can't be read; returns `cause` unchanged if it is not a system error. */
function unreadable(path: string, cause: unknown, shown?: string): unknown {
  const sentence = describeSystemError(cause, { path, shown, verb: "read" });
  return sentence === undefined ? cause : new ContentError(sentence, { cause });
}

async function unlessAbsent<Found>(
  path: string,
  read: () => Promise<Found>,
  shown?: string,
): Promise<Found | undefined> {
  try {
    return await read();
  } catch (cause) {
    if (isAbsence(cause)) return undefined;
    throw unreadable(path, cause, shown);
  }
}

/** Like {@link unlessAbsent}, but throws if the path is a broken link, such as one to a disk that is not mounted. */
async function ifPresent<Found>(path: string, read: () => Promise<Found>): Promise<Found | undefined> {
  const found = await unlessAbsent(path, read);
  if (found !== undefined || !(await lstatIfPresent(path))?.isSymbolicLink()) return found;
  throw new ContentError(
    `${shownPath(path)} can't be read: it is a symbolic link to \`${await readlink(path)}\`, which does not exist; create it, or remove the link.`,
  );
}
