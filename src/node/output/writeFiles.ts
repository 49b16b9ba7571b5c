import type { OutputPath } from "../../shared/urls/urlTypes.ts";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { hashContents } from "../cache/contentHash.ts";
import type { OutputFile } from "../files/outputFile.ts";
import { showProgress } from "../diagnostics/progress.ts";
import { qualityFor, suffixesFor } from "./compress.ts";
import { type OutputRecord, pathsOf, type WrittenFile } from "./outputRecord.ts";
import { isBelow } from "../files/isBelow.ts";
import { type FileToWrite, writeBatch } from "./writeBatch.ts";

/** As many files are made at a time: enough that no thread waits for one to be rendered. */
const AT_ONCE = 16 * availableParallelism();

/** In bytes: so much is handed on at once, to spare the way there for each file. */
const BATCH = 200_000;

interface Writing {
  precompress: boolean;
  /** Who writes, and has the bytes from then on; by default this thread. */
  write?: (batch: FileToWrite[]) => Promise<WrittenFile[]> | WrittenFile[];
  /** What the build before wrote, and whether that is still in the output as it was written. */
  former?: { record: OutputRecord; isUnchanged: (path: string, file: WrittenFile) => boolean };
}

const NOTHING = { record: new Map<string, WrittenFile>(), isUnchanged: () => false };

/** The files of a site, and which of them were written: the others are in the output already. */
export interface WriteResult {
  record: OutputRecord;
  /** With those beside them that hold the same compressed. */
  staged: string[];
}

interface ToWrite extends FileToWrite {
  path: OutputPath;
  key: string | undefined;
}

/**
 * Writes files below an empty folder and, if `precompress` is set, beside each text what hosts send compressed. A file that is unchanged since
 * the build before is not made if its key is the same, and not written if its bytes are.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, OutputFile>,
  { precompress, write = writeBatch, former = NOTHING }: Writing,
): Promise<WriteResult> {
  const names = (path: string) => files.has(path);
  const suffixesOf = (path: string, size: number) => (precompress ? suffixesFor(path, { size, names }) : []);
  const { record, isUnchanged } = former;
  const staged: string[] = [];
  const written = new Map<string, WrittenFile>();
  const progress = showProgress({ verb: "written", noun: "files", total: files.size });
  const done = (path: string, file: WrittenFile) => {
    written.set(path, file);
    progress.advance(1);
  };

  /** What is to be written at a path; nothing if it is in the output already. */
  async function make({ path, contents, key: keyOf }: OutputFile): Promise<ToWrite | undefined> {
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
    return { path, key, file, bytes, suffixes: suffixesOf(path, bytes.length), quality: qualityFor(path) };
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

/** Each of several workers takes the next of the one iterator, and hands on what it has made when there is enough of it. */
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
