import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AppBundle } from "./appBundle.ts";
import { dropOldest } from "../cache/dropOldest.ts";
import type { BuildCache } from "../cache/buildCache.ts";
import { readChecksummed, writeChecksummed } from "../cache/checksummedFile.ts";
import type { Suffix } from "./compress.ts";

/** Size and time of a file when it was written. A file that differs in one of them has changed since. */
export interface Stamp {
  /** Bytes. */
  size: number;
  /** Time of the last change, in milliseconds with fractions. */
  mtimeMs: number;
}

/** A file that a build wrote, with its compressed variants. */
export interface WrittenFile {
  /** Hash of all inputs of the file, if they are known. */
  key?: string | undefined;
  /** Hash of its bytes. */
  hash: string;
  /** Suffixes of the requested compressed variants. */
  suffixes: Suffix[];
  /** Stamp of the file, at `""`, and of each compressed variant that was written. */
  stamps: { "": Stamp } & Partial<Record<Suffix, Stamp>>;
}

/** The files that a build wrote, by path. */
export type OutputRecord = ReadonlyMap<string, WrittenFile>;

/** The output folder that a record describes. A record is valid only for the same code and the same app. */
export interface RecordLocation {
  cache: Pick<BuildCache, "cacheFolder" | "codeHash">;
  app: Pick<AppBundle, "key">;
  outDir: string;
}

/** Returns what the last build wrote to a folder. Returns an empty record if other code wrote it, or if there is no readable record. */
export function readRecord(place: RecordLocation): OutputRecord {
  try {
    const { code, files } = JSON.parse(String(readChecksummed(fileOf(place)))) as Kept;
    return new Map(code === codeOf(place) ? files : []);
  } catch {
    return new Map();
  }
}

/** Stores a record, and deletes the oldest ones of other folders. If that fails, the next build writes all files again. */
export async function writeRecord(place: RecordLocation, record: OutputRecord): Promise<void> {
  const kept: Kept = { code: codeOf(place), files: [...record] };
  try {
    writeChecksummed(fileOf(place), Buffer.from(JSON.stringify(kept)));
    await dropOldest(dirname(fileOf(place)));
  } catch {
    // A full disk.
  }
}

/** Returns the paths of a file and of its compressed variants. */
export function pathsOf(path: string, { stamps }: Pick<WrittenFile, "stamps">): string[] {
  return Object.keys(stamps).map((suffix) => path + suffix);
}

/** Whether a file and its compressed variants are in the output as they were written. */
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

/** Returns the number and size of the written files, without compressed variants. */
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
