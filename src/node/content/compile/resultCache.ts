import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { CompiledFile } from "../document.ts";
import { readChecksummed, writeChecksummed } from "../../cache/checksummedFile.ts";

/** An entry of the cache: a file whose name is the key of its job. A damaged entry counts as absent. */
interface CachedResult {
  result: CompiledFile;
  /** Paths of the files that were found, with the hashes of their contents. */
  found: [path: string, hash: string][];
}

/**
 * Returns the cached result of a job. Returns `undefined` if there is none, if a file that the job found has changed, or if a file that it
 * looked for and did not find now exists.
 */
export function readResult(folder: string, key: string): CompiledFile | undefined {
  try {
    const { result, found } = deserialize(readChecksummed(join(folder, key))) as CachedResult;
    const isUnchanged =
      found.every(([path, hash]) => hashFile(path) === hash) &&
      result.looks.every(({ path, isFound }) => isFound || (path !== undefined && !isThere(path)));
    return isUnchanged ? result : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Caches the result of a job, except in two cases. If the job searched the entire content folder for a file, any new file could change the
 * result. If a file that the job found was written after `started`, the job may have read its previous contents.
 * @param started Start of the job, in milliseconds since 1970.
 */
export function cacheResult(
  folder: string,
  { key, result, started }: { key: string; result: CompiledFile; started: number },
): void {
  const { looks } = result;
  if (looks.some(({ path }) => path === undefined)) return;
  const paths = looks.flatMap(({ path, isFound }) => (isFound && path ? [path] : []));
  try {
    if (paths.some((path) => changedAt(path) >= started)) return;
    const found = paths.map((path): [string, string] => [path, hashFile(path)]);
    writeChecksummed(join(folder, key), serialize({ result, found } satisfies CachedResult));
  } catch {
    // For example, the disk is full or a file was removed. The next build runs the job again.
  }
}

/**
 * Returns the time of the last change, in milliseconds since 1970. It includes the status change time, because replacing a file by renaming
 * another one preserves the modification time.
 */
function changedAt(path: string): number {
  const { mtimeMs, ctimeMs } = statSync(path);
  return Math.max(mtimeMs, ctimeMs);
}

function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
