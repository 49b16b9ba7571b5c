import type { Addresses } from "./addresses.ts";

/** A piece of a text that is replaced when it is known what addresses have become; `undefined` leaves it. */
export interface Edit {
  start: number;
  end: number;
  write: (addresses: Addresses) => string | undefined;
}

/** The text with its edits made; one that begins within another is none. */
export function makeEdits(text: string, edits: readonly Edit[], addresses: Addresses): string {
  const pieces: string[] = [];
  let taken = 0;
  for (const { start, end, write } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const written = start < taken ? undefined : write(addresses);
    if (written === undefined) continue;
    pieces.push(text.slice(taken, start), written);
    taken = end;
  }
  return [...pieces, text.slice(taken)].join("");
}

/**
 * Takes a piece out. One that has its lines to itself takes them with it, but for a blank line between what stands before and behind
 * them.
 */
export function removal(text: string, start: number, end: number): Edit {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const lineEnd = newline === -1 ? text.length : newline;
  const isAlone = text.slice(lineStart, start).trim() === "" && text.slice(end, lineEnd).trim() === "";
  if (!isAlone) return { start, end, write: () => "" };
  const before = lineStart === 0 ? "" : text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart);
  const isBehindBlank = before.trim() === "";
  const [blank = ""] = /^\n[ \t]*(?=\n|$)/.exec(text.slice(lineEnd)) ?? [];
  return isBehindBlank
    ? { start: lineStart, end: Math.min(text.length, lineEnd + blank.length + 1), write: () => "" }
    : { start: lineStart, end: lineEnd + blank.length, write: () => "" };
}
