import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { crc32 } from "node:zlib";
import { readChecksummed, writeChecksummed } from "./checksummedFile.ts";

/**
 * Name of the file with the checksums of all other files in its folder. It is written last, so a folder whose creation was interrupted has
 * none.
 */
const CHECKSUM_FILE = "checksums";

/** Writes the checksums of a folder's files to a file in the folder. */
export function writeChecksums(folder: string): void {
  rmSync(join(folder, CHECKSUM_FILE), { force: true });
  writeChecksummed(join(folder, CHECKSUM_FILE), Buffer.from(checksums(folder)));
}

/**
 * Adds checksums to a temporary folder and moves it to its final path. Replaces a damaged folder at that path. Keeps an intact one, which
 * another process has created and may be using. If the temporary folder was not moved, deletes it.
 */
export function writeChecksummedFolder(temporary: string, folder: string): void {
  writeChecksums(temporary);
  if (!isIntact(folder)) {
    rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(temporary, folder);
      return;
    } catch {
      // Usually, another process has created the folder in the meantime.
    }
  }
  rmSync(temporary, { recursive: true, force: true });
}

/** Whether a folder has checksums that match its files. */
export function isIntact(folder: string): boolean {
  try {
    return String(readChecksummed(join(folder, CHECKSUM_FILE))) === checksums(folder);
  } catch {
    return false;
  }
}

/** Computes the checksums of a folder's files, as JSON. Takes a few milliseconds for a bundle of several megabytes. */
function checksums(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  const named = paths
    .map((path) => [relative(folder, path), path] as const)
    .filter(([name]) => name !== CHECKSUM_FILE);
  const sums = named.map(([name, path]) => [name, crc32(readFileSync(path))] as const);
  return JSON.stringify(sums.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
