import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { crc32 } from "node:zlib";
import { readChecksummed, writeChecksummed } from "./checksummedFile.ts";

/** Written last: where it lies, all else does. */
const CHECKSUM_FILE = "seal";

/** Keeps beside the files of a folder what they are known by. */
export function checksum(folder: string): void {
  rmSync(join(folder, CHECKSUM_FILE), { force: true });
  writeChecksummed(join(folder, CHECKSUM_FILE), Buffer.from(checksums(folder)));
}

/**
 * Seals a folder and puts it in the place of another, unless a second build has made the same meanwhile: what that has loaded, or is about
 * to load, stays.
 */
export function writeChecksummedFolder(beside: string, folder: string): void {
  checksum(beside);
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(beside, folder);
      return;
    } catch {
      // It was put there just now.
    }
  }
  rmSync(beside, { recursive: true, force: true });
}

/** Whether a folder was sealed, and every file in it is as it was then. */
export function isWhole(folder: string): boolean {
  try {
    return String(readChecksummed(join(folder, CHECKSUM_FILE))) === checksums(folder);
  } catch {
    return false;
  }
}

/** Of code that is kept, some megabytes: a checksum of them takes a few milliseconds. */
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
