import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { CompiledFile } from "../document.ts";

/** What compiling gave is kept in files by the keys of jobs; whatever is wrong with one, it counts as not there. */
interface Kept {
  result: CompiledFile;
  /** Hashes of the files that were found, by their paths. */
  found: [path: string, hash: string][];
}

/** Of the checksum before what is kept. */
const HEAD = 4;

/** What is kept of a job, if all that it was made of is as it was. */
export function readResult(folder: string, key: string): CompiledFile | undefined {
  try {
    const bytes = readFileSync(join(folder, key));
    const kept = bytes.subarray(HEAD);
    if (bytes.length < HEAD || bytes.readUInt32LE(0) !== crc32(kept)) return undefined;
    const { result, found } = deserialize(kept) as Kept;
    const isAsItWas =
      found.every(([path, hash]) => hashFile(path) === hash) &&
      result.looks.every(({ path, isFound }) => isFound || (path !== undefined && !isThere(path)));
    return isAsItWas ? result : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what a job gave. Not where a folder was looked through, which any new file may change; nor where a file that it shows
 * was written since `started`, in milliseconds of the clock, since it may have been read before.
 */
export function keepResult(
  folder: string,
  { key, result, started }: { key: string; result: CompiledFile; started: number },
): void {
  const { looks } = result;
  if (looks.some(({ path }) => path === undefined)) return;
  const paths = looks.flatMap(({ path, isFound }) => (isFound && path ? [path] : []));
  try {
    if (paths.some((path) => statSync(path).mtimeMs >= started)) return;
    const found = paths.map((path): [string, string] => [path, hashFile(path)]);
    const kept = serialize({ result, found } satisfies Kept);
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(crc32(kept));
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, key), Buffer.concat([head, kept]));
  } catch {
    // A full disk, or a file that has gone since: the next build compiles it again.
  }
}

/** Written beside and renamed, so that a build that is stopped leaves no half of it. */
function writeWhole(path: string, bytes: Buffer): void {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
