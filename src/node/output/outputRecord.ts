import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AppBundle } from "./appBundle.ts";
import { dropOldest } from "../cache/dropOldest.ts";
import type { BuildCache } from "../cache/buildCache.ts";
import { readChecksummed, writeChecksummed } from "../cache/checksummedFile.ts";
import type { Suffix } from "./compress.ts";

/** By which a file is known to be as it was written. */
export interface Stamp {
  /** Bytes. */
  size: number;
  /** When it was written, in milliseconds of the clock, with their fractions. */
  mtimeMs: number;
}

/** What a build wrote at a path, with what it wrote compressed beside it. */
export interface WrittenFile {
  /** Of all that it is made of, where that could be told. */
  key?: string | undefined;
  /** Of its bytes. */
  hash: string;
  /** Which compressed ones were asked for. */
  suffixes: Suffix[];
  /** Of itself, by `""`, and of each compressed one that is there. */
  stamps: { "": Stamp } & Partial<Record<Suffix, Stamp>>;
}

/** What a build wrote, by path. */
export type OutputRecord = ReadonlyMap<string, WrittenFile>;

/** The folder of output that a record is of, and by what it was written: it holds for the same code, and the same app, alone. */
export interface RecordLocation {
  cache: Pick<BuildCache, "cacheFolder" | "codeHash">;
  app: Pick<AppBundle, "key">;
  outDir: string;
}

/** What was written to a folder at last; nothing, where other code wrote it, or that is not known. */
export function readRecord(place: RecordLocation): OutputRecord {
  try {
    const { code, files } = JSON.parse(String(readChecksummed(fileOf(place)))) as Kept;
    return new Map(code === codeOf(place) ? files : []);
  } catch {
    return new Map();
  }
}

/** Keeps a record, and no more than some of other folders; where that fails, the next build writes all anew. */
export async function writeRecord(place: RecordLocation, record: OutputRecord): Promise<void> {
  const kept: Kept = { code: codeOf(place), files: [...record] };
  try {
    writeChecksummed(fileOf(place), Buffer.from(JSON.stringify(kept)));
    await dropOldest(dirname(fileOf(place)));
  } catch {
    // A full disk.
  }
}

/** Paths of a file, and of those beside it that hold the same compressed. */
export function pathsOf(path: string, { stamps }: Pick<WrittenFile, "stamps">): string[] {
  return Object.keys(stamps).map((suffix) => path + suffix);
}

/** Whether a file, with those beside it, is in the output as it was written. */
export function isUnchanged(outDir: string, path: string, { stamps }: Pick<WrittenFile, "stamps">): boolean {
  return Object.entries(stamps).every(([suffix, { size, mtimeMs }]) => {
    const found = lstatSync(join(outDir, path + suffix), { throwIfNoEntry: false });
    return found?.isFile() && found.size === size && found.mtimeMs === mtimeMs;
  });
}

export interface OutputSize {
  files: number;
  bytes: number;
}

/** How much was written; what is compressed beside a file is not counted. */
export function outputSize(record: OutputRecord): OutputSize {
  const bytes = [...record.values()].reduce((sum, { stamps }) => sum + stamps[""].size, 0);
  return { files: record.size, bytes };
}

interface Kept {
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
