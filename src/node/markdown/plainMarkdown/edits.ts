import type { Urls } from "./urls.ts";

/** A replacement of a text range. `write` is called after URLs are resolved; if it returns `undefined`, the range is not changed. */
export interface Edit {
  start: number;
  end: number;
  write: (urls: Urls) => string | undefined;
}

/** Applies edits to a text. An edit that begins within the range of an applied edit is ignored. */
export function makeEdits(text: string, edits: readonly Edit[], urls: Urls): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, write } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const written = start < copied ? undefined : write(urls);
    if (written === undefined) continue;
    pieces.push(text.slice(copied, start), written);
    copied = end;
  }
  return [...pieces, text.slice(copied)].join("");
}

/**
 * Returns an edit that removes a range. If its lines contain nothing else, the complete lines are removed, and one empty line
 * remains between the lines before and after.
 */
export function removal(text: string, start: number, end: number): Edit {
  const lineStart = backOverSpaces(text, start);
  const [trailing = ""] = /[ \t]*/y.exec(text.slice(end, end + 200)) ?? [];
  const lineEnd = end + trailing.length;
  const isAlone = isLineEnd(text, lineStart - 1) && isLineEnd(text, lineEnd);
  if (!isAlone) return { start, end, write: () => "" };
  const isAfterEmptyLine = lineStart === 0 || isLineEnd(text, backOverSpaces(text, lineStart - 1) - 1);
  const [emptyLine = ""] = /^\n[ \t]*(?=\n|$)/.exec(text.slice(lineEnd, lineEnd + 200)) ?? [];
  return isAfterEmptyLine
    ? { start: lineStart, end: Math.min(text.length, lineEnd + emptyLine.length + 1), write: () => "" }
    : { start: lineStart, end: lineEnd + emptyLine.length, write: () => "" };
}

function backOverSpaces(text: string, from: number): number {
  let at = from;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  return at;
}

/** Whether an index is at a line ending or at the start or end of the text. */
function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === "\n";
}
