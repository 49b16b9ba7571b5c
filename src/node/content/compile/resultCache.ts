import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { CompiledFile } from "../document.ts";
import { readChecksummed, writeChecksummed } from "../../cache/checksummedFile.ts";

/** An entry of the cache, a file with the key of its job as its name. A damaged entry counts as absent. */
interface CachedResult {
  result: CompiledFile;
  /** Hashes of the files that were found, by their paths. */
  found: [path: string, hash: string][];
}

/** The cached result of a job, if its inputs are unchanged. */
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
 * Caches the result of a job. It is not cached if a folder was searched, since any new file may change the result, nor if a file that
 * it shows was written after `started` (milliseconds since 1970), since the job may have read the older contents.
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
    // A full disk, or a file that has gone since: the next build compiles it again.
  }
}

/** In milliseconds. A file that is renamed over another keeps its modification time; its status changes. */
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
