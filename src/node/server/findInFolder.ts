import { createReadStream } from "node:fs";
import { access, constants, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBelow } from "../files/isBelow.ts";
import type { FindServed } from "./servedFile.ts";

/**
 * Returns a function that finds the files of an output folder. The folder may be a symbolic link, but links inside it that lead out of it
 * are not followed. The function rejects if a file can't be read.
 */
export function createFolderFinder(outDir: string): FindServed {
  return async (path) => {
    const found = await locate(outDir, path);
    if (found === undefined) return undefined;
    const stats = await stat(found);
    if (!stats.isFile()) return undefined;
    // Checked before the status is sent: an unreadable file is an error, not a missing file.
    await access(found, constants.R_OK);
    return {
      name: path,
      size: stats.size,
      etag: `W/"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`,
      modified: stats.mtime,
      read: (range) => createReadStream(found, range),
    };
  };
}

/** Returns the real path of a file in the folder; `undefined` if it does not exist, is outside the folder, or has a different spelling. */
async function locate(outDir: string, path: string): Promise<string | undefined> {
  const root = await realpath(outDir).catch(orAbsent);
  if (root === undefined) return undefined;
  await access(root, constants.X_OK);
  // All failures of this call have the same result, because a difference could reveal the target of a symbolic link.
  const real = await realpath(join(root, path)).catch(() => undefined);
  if (real === undefined || !isBelow(root, real)) return undefined;
  const requested = join(root, path);
  // Some file systems ignore case or decompose Hangul, and find files by other spellings. Hosts don't, so the preview doesn't either.
  return real !== requested && fold(real) === fold(requested) ? undefined : real;
}

function orAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}

const fold = (path: string) => path.normalize("NFC").toLowerCase();
