import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AppBundle } from "./appBundle.ts";
import { dropOldest } from "../cache/dropOldest.ts";
import type { BuildCache } from "../cache/buildCache.ts";
import { readChecksummed, writeChecksummed } from "../cache/checksummedFile.ts";
import type { Suffix } from "./compress.ts";

/** Size and modification time of a file, which reveal later changes. */
export interface Stamp {
  /** In bytes. */
  size: number;
  /** Modification time, in milliseconds with fractions. */
  mtimeMs: number;
}

/** A file that a build wrote, with its compressed copies. */
export interface WrittenFile {
  /** Hash of everything that the contents depend on; `undefined` if the emitter of the file provides no key. */
  key?: string | undefined;
  /** Hash of the contents. */
  hash: string;
  /** Suffixes of the requested compressed copies. */
  suffixes: Suffix[];
  /** Stamps by suffix: `""` for the file, other suffixes for its compressed copies. A copy that is not smaller is not written. */
  stamps: { "": Stamp } & Partial<Record<Suffix, Stamp>>;
}

/** Files that the last build wrote, by path. Stored in the cache; the build record in the output folder is separate. */
export type OutputRecord = ReadonlyMap<string, WrittenFile>;

/** The output folder of a record, and the code that wrote it. A record is valid only for the same code and app bundle. */
export interface RecordLocation {
  cache: Pick<BuildCache, "cacheFolder" | "codeHash">;
  app: Pick<AppBundle, "key">;
  outDir: string;
}

/**
 * Reads the record of the last build to a folder. The record is empty if none exists, if it is damaged, or if other code or another app
 * bundle wrote it.
 */
export function readRecord(location: RecordLocation): OutputRecord {
  try {
    const { code, files } = JSON.parse(String(readChecksummed(fileOf(location)))) as StoredRecord;
    return new Map(code === codeOf(location) ? files : []);
  } catch {
    return new Map();
  }
}

/** Writes a record, and removes old records of other folders. If writing fails, the next build may write unchanged files again. */
export async function writeRecord(location: RecordLocation, record: OutputRecord): Promise<void> {
  const stored: StoredRecord = { code: codeOf(location), files: [...record] };
  try {
    writeChecksummed(fileOf(location), Buffer.from(JSON.stringify(stored)));
    await dropOldest(dirname(fileOf(location)));
  } catch {
    // The disk may be full, for example.
  }
}

/** Returns the paths of a file and its compressed copies. */
export function pathsOf(path: string, { stamps }: Pick<WrittenFile, "stamps">): string[] {
  return Object.keys(stamps).map((suffix) => path + suffix);
}

/** Whether a file and its compressed copies in the output folder have the size and modification time with which they were written. */
export function isUnchanged(outDir: string, path: string, { stamps }: Pick<WrittenFile, "stamps">): boolean {
  return Object.entries(stamps).every(([suffix, { size, mtimeMs }]) => {
    const found = lstatSync(join(outDir, path + suffix), { throwIfNoEntry: false });
    return found?.isFile() && found.size === size && found.mtimeMs === mtimeMs;
  });
}

/** Number and size of the files of an output. */
export interface OutputSize {
  files: number;
  bytes: number;
}

/** Returns the number of files and their total size, without compressed copies. */
export function outputSize(record: OutputRecord): OutputSize {
  const bytes = [...record.values()].reduce((sum, { stamps }) => sum + stamps[""].size, 0);
  return { files: record.size, bytes };
}

interface StoredRecord {
  code: string;
  files: [path: string, file: WrittenFile][];
}

function codeOf({ cache, app }: RecordLocation): string {
  return `${cache.codeHash} ${app.key}`;
}

function fileOf({ cache, outDir }: RecordLocation): string {
  const name = createHash("sha256").update(outDir).digest("hex").slice(0, 16);
  return join(cache.cacheFolder, "maru-outputs", name);
}
