import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compress, type Quality, type Suffix } from "./compress.ts";

/** A file to be written, with those beside it that hold the same compressed. */
export interface FileToWrite {
  /** Absolute. */
  file: string;
  bytes: Uint8Array;
  /** What the names of the compressed ones end with; each is left out where it would not be smaller. */
  suffixes: readonly Suffix[];
  quality: Quality;
  /** Whether the file is there already, and only those beside it are not. */
  isThere?: boolean;
}

/** Writes files, in turn: within a thread, to wait for the disk costs a third of being told when it is done. */
export function writeBatch(files: readonly FileToWrite[]): void {
  let made: string | undefined;
  for (const { file, bytes, suffixes, quality, isThere } of files) {
    if (!isThere) {
      // What is written one after the other often lies in one folder.
      if (made !== dirname(file)) mkdirSync((made = dirname(file)), { recursive: true });
      writeFileSync(file, bytes);
    }
    for (const suffix of suffixes) {
      const compressed = compress(bytes, { suffix, quality });
      if (compressed.length < bytes.length) writeFileSync(file + suffix, compressed);
    }
  }
}
