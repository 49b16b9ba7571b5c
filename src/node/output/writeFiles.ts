import type { OutputPath } from "../../shared/urls/urlTypes.ts";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { hashContents } from "../cache/contentHash.ts";
import type { OutputFile } from "../files/outputFile.ts";
import { showProgress } from "../diagnostics/progress.ts";
import { qualityFor, type Suffix, suffixesFor } from "./compress.ts";
import { type OutputRecord, pathsOf, type WrittenFile } from "./outputRecord.ts";
import { isBelow } from "../files/isBelow.ts";
import { type FileToWrite, writeBatch } from "./writeBatch.ts";

/** Maximum number of files that are created concurrently; enough to keep all threads busy. */
const CONCURRENCY = 16 * availableParallelism();

/** Total size at which a batch is written, in bytes. Sending each file to a worker thread separately would be slow. */
const BATCH_BYTES = 200_000;

interface WriteOptions {
  /** Whether to write compressed copies of texts. */
  precompress: boolean;
  /** Writes a batch, and may transfer the memory of its contents to another thread. Default: writes in the current thread. */
  write?: (batch: FileToWrite[]) => Promise<WrittenFile[]> | WrittenFile[];
  /** Files of the previous build, and a function that returns whether a file is unchanged in the output folder. */
  previous?: { record: OutputRecord; isUnchanged: (path: string, file: WrittenFile) => boolean };
}

const NOTHING = { record: new Map<string, WrittenFile>(), isUnchanged: () => false };

/** The result of writing a site. Files of the record that are not staged are already in the output. */
export interface WriteResult {
  record: OutputRecord;
  /** Paths of written files, including compressed copies. */
  staged: string[];
}

interface ToWrite extends FileToWrite {
  path: OutputPath;
  key: string | undefined;
}

/**
 * Writes the files of a site to an empty folder. If `precompress` is set, also writes compressed copies of texts. Omits files of the
 * previous build that are unchanged in the output folder, if their key or their contents are the same. If the key is the same, the contents
 * are not created.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, OutputFile>,
  { precompress, write = writeBatch, previous = NOTHING }: WriteOptions,
): Promise<WriteResult> {
  const isTaken = (path: string) => files.has(path);
  const suffixesOf = (path: string, size: number) =>
    precompress ? suffixesFor(path, { size, isTaken }) : [];
  const { record, isUnchanged } = previous;
  const staged: string[] = [];
  const written = new Map<string, WrittenFile>();
  const progress = showProgress({ verb: "written", noun: "files", total: files.size });
  const done = (path: string, file: WrittenFile) => {
    written.set(path, file);
    progress.advance(1);
  };

  /** Creates a file; returns `undefined` if it is already in the output. */
  async function make(output: OutputFile): Promise<ToWrite | undefined> {
    const { path, contents, key: keyOf } = output;
    const file = join(folder, path);
    if (!isBelow(folder, file)) throw new Error(`${path} would be written outside the output folder.`);
    const before = record.get(path);
    const isWanted = before && String(suffixesOf(path, before.stamps[""].size)) === String(before.suffixes);
    const known = isWanted ? before : undefined;
    const isSame = known?.key !== undefined && known.key === (await keyOf?.());
    if (isSame && isUnchanged(path, known)) return void done(path, known);
    const bytes = Buffer.from(await contents());
    const key = await keyOf?.();
    if (known && known.hash === hashContents(bytes) && isUnchanged(path, known))
      return void done(path, { ...known, key });
    const suffixes = suffixesOf(path, bytes.length);
    const compressed = await readCompressed(output, suffixes);
    return { path, key, file, bytes, suffixes, compressed, quality: qualityFor(path) };
  }

  await inBatches(files.values(), make, async (batch) => {
    const results = await write(batch.map(({ path: _path, key: _key, ...file }) => file));
    for (const [index, { path, key }] of batch.entries()) {
      const file = results[index] as WrittenFile;
      staged.push(...pathsOf(path, file));
      done(path, { ...file, key });
    }
  });
  progress.end();
  return { record: written, staged };
}

/** Returns the compressed copies of a file that exist already. */
async function readCompressed(
  { compressed }: OutputFile,
  suffixes: readonly Suffix[],
): Promise<FileToWrite["compressed"]> {
  if (!compressed) return undefined;
  const copies = suffixes.map(async (suffix) => [suffix, await compressed(suffix)] as const);
  return Object.fromEntries(await Promise.all(copies));
}

/** Creates files concurrently and writes them in batches. All concurrent loops take files from the same iterator. */
async function inBatches(
  files: Iterable<OutputFile>,
  make: (file: OutputFile) => Promise<ToWrite | undefined>,
  write: (batch: ToWrite[]) => Promise<void>,
): Promise<void> {
  const left = files[Symbol.iterator]();
  const worker = async () => {
    let batch: ToWrite[] = [];
    let size = 0;
    for (let next = left.next(); !next.done; next = left.next()) {
      const made = await make(next.value);
      if (!made) continue;
      batch.push(made);
      size += made.bytes.length;
      if (size < BATCH_BYTES) continue;
      await write(batch);
      [batch, size] = [[], 0];
    }
    if (batch.length > 0) await write(batch);
  };
  // Waits for all loops even if one fails, because the folder is removed afterwards.
  const outcomes = await Promise.allSettled(Array.from({ length: CONCURRENCY }, worker));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
