import { type Dirent, lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { access, constants, lstat, readdir, readFile, readlink, realpath, stat } from "node:fs/promises";
import { ContentError } from "../diagnostics/errors.js";
import { describeSystemError, shownPath } from "../diagnostics/systemErrors/describeSystemError.js";

/**
 * Reads of what an author may leave out. Only what is not there is absent: any other failure is a {@link ContentError} that says what can't
 * be read, why, and what to do; otherwise a site would be built without it.
 */

/** In bytes, exclusive: Node reads no larger file at once. https://nodejs.org/api/errors.html#err_fs_file_too_large */
export const LARGEST_FILE = 2 ** 31;

/** What a path names, with links followed; `undefined` if there is nothing. */
export async function statIfPresent(path: string): Promise<Stats | undefined> {
  return unlessAbsent(path, () => stat(path));
}

/** What a path itself names, a link included; `undefined` if there is nothing. */
export async function lstatIfPresent(path: string): Promise<Stats | undefined> {
  return unlessAbsent(path, () => lstat(path));
}

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
 * A path that an author has written, with its links followed; `undefined` if nothing is there. There is nothing at a name that is too long,
 * as Korean ones may be once they are decomposed (NFD), or that has a NUL. `shown` is how its path is shown.
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

/** The same at once, of a regular file. */
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

/** The text of a file in UTF-8; `undefined` if there is none. */
export async function readTextIfPresent(path: string): Promise<string | undefined> {
  return (await readFileIfPresent(path))?.toString("utf8");
}

/** The bytes of a file; `undefined` if there is none. */
export async function readFileIfPresent(path: string): Promise<Buffer | undefined> {
  const found = await statIfPresent(path);
  // A pipe would be waited for without end.
  if (found && !found.isFile() && !found.isDirectory()) {
    throw new ContentError(
      `${shownPath(path)} can't be read: it is not a regular file; put a file in its place.`,
    );
  }
  return ifPresent(path, () => readFile(path));
}

/** The entries of a folder; none if there is no folder. */
export async function readFolderIfPresent(path: string): Promise<Dirent[]> {
  return (await ifPresent(path, () => readdir(path, { withFileTypes: true }))) ?? [];
}

/** Throws what keeps a file from being read, before it is. `shown` is how its path is shown. */
export async function checkReadable(path: string, shown = shownPath(path)): Promise<void> {
  try {
    await access(path, constants.R_OK);
    const { size } = await stat(path);
    if (size >= LARGEST_FILE) throw Object.assign(new Error(), { code: "ERR_FS_FILE_TOO_LARGE", path });
  } catch (cause) {
    throw unreadable(path, cause, shown);
  }
}

/** Whether a failure means that there is nothing at a path. */
function isAbsence(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** What is said of a path that can't be read; the failure itself if the system has nothing to do with it. */
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

/** A link that leads nowhere, as to a disk that is not mounted, is there: an author means something by it. */
async function ifPresent<Found>(path: string, read: () => Promise<Found>): Promise<Found | undefined> {
  const found = await unlessAbsent(path, read);
  if (found !== undefined || !(await lstatIfPresent(path))?.isSymbolicLink()) return found;
  throw new ContentError(
    `${shownPath(path)} can't be read: it is a symbolic link to \`${await readlink(path)}\`, which is not there; make that, or remove the link.`,
  );
}
