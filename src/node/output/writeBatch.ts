import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { hashContents } from "../cache/contentHash.ts";
import { compress, type Quality, type Suffix } from "./compress.ts";
import type { Stamp, WrittenFile } from "./outputRecord.ts";

/** A file to be written, with those beside it that hold the same compressed. */
export interface FileToWrite {
  /** Absolute. */
  file: string;
  bytes: Uint8Array;
  /** What the names of the compressed ones end with; each is left out where it would not be smaller. */
  suffixes: readonly Suffix[];
  quality: Quality;
}

/** Writes files, in turn: within a thread, to wait for the disk costs a third of being told when it is done. */
export function writeBatch(files: readonly FileToWrite[]): WrittenFile[] {
  let made: string | undefined;
  return files.map(({ file, bytes, suffixes, quality }) => {
    // What is written one after the other often lies in one folder.
    if (made !== dirname(file)) mkdirSync((made = dirname(file)), { recursive: true });
    const stamps: WrittenFile["stamps"] = { "": writeStamped(file, bytes) };
    for (const suffix of suffixes) {
      const compressed = compress(bytes, { suffix, quality });
      if (compressed.length < bytes.length) stamps[suffix] = writeStamped(file + suffix, compressed);
    }
    return { hash: hashContents(bytes), suffixes: [...suffixes], stamps };
  });
}

function writeStamped(file: string, bytes: Uint8Array): Stamp {
  writeFileSync(file, bytes);
  const { size, mtimeMs } = statSync(file);
  return { size, mtimeMs };
}
