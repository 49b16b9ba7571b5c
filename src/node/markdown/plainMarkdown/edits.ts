import type { Urls } from "./urls.ts";

/** A piece of a text that is replaced when it is known what addresses have become; `undefined` leaves it. */
export interface Edit {
  start: number;
  end: number;
  write: (urls: Urls) => string | undefined;
}

/** The text with its edits made; one that begins within another is none. */
export function makeEdits(text: string, edits: readonly Edit[], urls: Urls): string {
  const pieces: string[] = [];
  let taken = 0;
  for (const { start, end, write } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const written = start < taken ? undefined : write(urls);
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
  const lineStart = backOverSpaces(text, start);
  const [trailing = ""] = /[ \t]*/y.exec(text.slice(end, end + 200)) ?? [];
  const lineEnd = end + trailing.length;
  const isAlone = isLineEnd(text, lineStart - 1) && isLineEnd(text, lineEnd);
  if (!isAlone) return { start, end, write: () => "" };
  const isAfterSpace = lineStart === 0 || isLineEnd(text, backOverSpaces(text, lineStart - 1) - 1);
  const [space = ""] = /^\n[ \t]*(?=\n|$)/.exec(text.slice(lineEnd, lineEnd + 200)) ?? [];
  return isAfterSpace
    ? { start: lineStart, end: Math.min(text.length, lineEnd + space.length + 1), write: () => "" }
    : { start: lineStart, end: lineEnd + space.length, write: () => "" };
}

function backOverSpaces(text: string, from: number): number {
  let at = from;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  return at;
}

/** Whether a line ends there: the text's own beginning and end are such places. */
function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === "\n";
}
