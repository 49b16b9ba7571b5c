import { readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, relative, sep } from "node:path";
import { qualityFor, suffixesFor } from "./compress.ts";
import type { OutputFile } from "./emit/emitter.ts";
import { showProgress } from "./progress.ts";
import { isBelow } from "./stage.ts";
import { type FileToWrite, writeBatch } from "./writeBatch.ts";

/** As many files are made at a time: enough that no thread waits for one to be rendered. */
const AT_ONCE = 4 * availableParallelism();

/** In bytes: so much is handed on at once, to spare the way there for each file. */
const BATCH = 200_000;

interface Writing {
  precompress: boolean;
  /** Who writes, and has the bytes from then on; by default this thread. */
  write?: (batch: FileToWrite[]) => Promise<void> | void;
}

/** Writes files below a folder, which may hold others already, and, if told to, beside each text what hosts send compressed. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, OutputFile>,
  { precompress, write = writeBatch }: Writing,
): Promise<void> {
  const others = precompress ? (await readPaths(folder)).filter((path) => !files.has(path)) : [];
  const names = (path: string) => files.has(path);
  const toWrite = (path: string, bytes: Uint8Array, isThere: boolean): FileToWrite => ({
    file: join(folder, path),
    bytes,
    suffixes: precompress ? suffixesFor(path, { size: bytes.length, names }) : [],
    quality: qualityFor(path),
    isThere,
  });
  const progress = showProgress({ verb: "written", noun: "files", total: files.size + others.length });
  const writeOn = async (batch: FileToWrite[]) => {
    await write(batch);
    progress.advance(batch.length);
  };
  await inBatches(files.values(), writeOn, async ({ path, contents }) => {
    if (!isBelow(folder, join(folder, path)))
      throw new Error(`${path} would be written outside the output folder.`);
    return toWrite(path, Buffer.from(await contents()), false);
  });
  await inBatches(others, writeOn, async (path) => toWrite(path, await readFile(join(folder, path)), true));
  progress.end();
}

/** Each of several workers takes the next of the one iterator, and hands on what it has made when there is enough of it. */
async function inBatches<Item>(
  items: Iterable<Item>,
  write: (batch: FileToWrite[]) => Promise<void>,
  make: (item: Item) => Promise<FileToWrite>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    let batch: FileToWrite[] = [];
    let size = 0;
    for (let next = left.next(); !next.done; next = left.next()) {
      const made = await make(next.value);
      batch.push(made);
      size += made.bytes.length;
      if (size < BATCH) continue;
      await write(batch);
      [batch, size] = [[], 0];
    }
    if (batch.length > 0) await write(batch);
  };
  // Where one fails, the others are waited for: the folder is removed then.
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

/** The files that lie in a folder, with `/`. */
async function readPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}
