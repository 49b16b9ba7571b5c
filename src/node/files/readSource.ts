import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { decodeText, isPlain } from "./encodings/decodeText.ts";
import type { SourceFile } from "./sourceFile.ts";
import { describeSystemError } from "../diagnostics/systemErrors/describeSystemError.js";

/**
 * Maximum length of a text, in UTF-16 units. For files that are much larger, messages show it in megabytes, as if each unit were a byte. The longest novels have 3 to 4 MB
 * as plain text.
 */
const MAX_LENGTH = 5_000_000;

/** The result of reading a text file. */
type Source = Pick<SourceFile, "text" | "fault">;

/** Resolution of file times, in milliseconds: 2 s on FAT. Within it, two writes may have the same time. */
const TIME_RESOLUTION = 2_000;

/**
 * Creates a function that reads text files. The function caches a text until its file is written. It does not cache a file that was written
 * in the last two seconds or has an error.
 */
export function createSourceReader(): (path: string) => Source {
  const known = new Map<string, { status: string; source: Source }>();
  return (path) => {
    const status = statusOf(path);
    const before = known.get(path);
    if (status !== undefined && before?.status === status) return before.source;
    const source = readSource(path);
    // Errors are not cached, because a file may become readable without being written.
    if (status !== undefined && source.fault?.severity !== "error") known.set(path, { status, source });
    else known.delete(path);
    return source;
  };
}

/** Returns a text that changes when a file is written; `undefined` if the file's times are too recent to be reliable, or cannot be read. */
function statusOf(path: string): string | undefined {
  try {
    const { size, ino, mtimeMs, ctimeMs } = statSync(path);
    const isReliable = Date.now() - Math.max(mtimeMs, ctimeMs) > TIME_RESOLUTION;
    return isReliable ? [size, ino, mtimeMs, ctimeMs].join(" ") : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a text file in any supported encoding. Never throws: a failure is returned as `fault`. */
export function readSource(path: string): Source {
  try {
    const { size } = statSync(path);
    // A UTF-16 unit has at most three bytes in UTF-8. So a larger file is certainly too long, and it may not fit into memory.
    if (size > 3 * MAX_LENGTH) return refuse(tooLarge(inMegabytes(size), inMegabytes(MAX_LENGTH)));
    // Reading thousands of small files synchronously takes a fifth of the time of asynchronous reads.
    const text = readFileSync(path, "utf8");
    if (text.length > MAX_LENGTH) {
      return refuse(tooLarge(`${inFull(text.length)} characters`, inFull(MAX_LENGTH)));
    }
    return isPlain(text) ? { text } : decodeText(readFileSync(path), basename(path));
  } catch (cause) {
    const sentence = describeSystemError(cause, { path, shown: "this file", verb: "read" });
    return {
      text: "",
      fault: { severity: "error", line: 1, message: (sentence ?? String(cause)).replace(/\.$/, "") },
    };
  }
}

function tooLarge(found: string, maximum: string): string {
  return `has ${found}, more than the ${maximum} that a text may have; split it into several files`;
}

function refuse(found: string): Source {
  return { text: "", fault: { severity: "error", line: 1, message: `this file ${found}` } };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")} MB`;
}

function inFull(number: number): string {
  return number.toLocaleString("en");
}
