import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { decodeText, isPlain } from "./encodings/decodeText.ts";
import type { SourceFile } from "./sourceFile.ts";
import { describeSystemError } from "../diagnostics/systemErrors/describeSystemError.js";

/** In characters, told as bytes. The longest novels have 3 to 4 MB as plain text; nobody scrolls through more. */
const MOST = 5_000_000;

/** What is read of a text file. */
type Source = Pick<SourceFile, "text" | "fault">;

/** In milliseconds: within the time in which two writes may bear the same one, 2 s on FAT, a file's times tell nothing. */
const TELLING = 2_000;

/** Reads a file anew only where it has been written since: while one writes, nearly all are as they were. */
export function createSourceReader(): (path: string) => Source {
  const known = new Map<string, { status: string; source: Source }>();
  return (path) => {
    const status = statusOf(path);
    const before = known.get(path);
    if (status !== undefined && before?.status === status) return before.source;
    const source = readSource(path);
    // What could not be read may be read the next time, though it has not been written.
    if (status !== undefined && source.fault?.severity !== "error") known.set(path, { status, source });
    else known.delete(path);
    return source;
  };
}

/** What changes when a file is written; `undefined` where that cannot be told. */
function statusOf(path: string): string | undefined {
  try {
    const { size, ino, mtimeMs, ctimeMs } = statSync(path);
    const isTelling = Date.now() - Math.max(mtimeMs, ctimeMs) > TELLING;
    return isTelling ? [size, ino, mtimeMs, ctimeMs].join(" ") : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a text file, whatever is in it, in whatever encoding. */
export function readSource(path: string): Source {
  try {
    const { size } = statSync(path);
    // A character has three bytes at most for each that is counted: what is larger is too long, and may be larger than the memory.
    if (size > 3 * MOST) return refuse(tooLarge(size));
    // Thousands of small files are read one by one in a fifth of the time.
    const text = readFileSync(path, "utf8");
    if (text.length > MOST) return refuse(tooLarge(text.length));
    return isPlain(text) ? { text } : decodeText(readFileSync(path), basename(path));
  } catch (cause) {
    const sentence = describeSystemError(cause, { path, shown: "this file", verb: "read" });
    return {
      text: "",
      fault: { severity: "error", line: 1, message: (sentence ?? String(cause)).replace(/\.$/, "") },
    };
  }
}

function tooLarge(size: number): string {
  return `has ${inMegabytes(size)}, more than the ${inMegabytes(MOST)} that a text may have; split it into several`;
}

function refuse(found: string): Source {
  return { text: "", fault: { severity: "error", line: 1, message: `this file ${found}` } };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")} MB`;
}
