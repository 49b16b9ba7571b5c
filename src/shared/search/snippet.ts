import type { MarkedPiece } from "./answer.ts";
import type { Span } from "../text/span.ts";
import { markPieces } from "./marks.ts";

/** Approximate length of a snippet, in UTF-16 code units. */
const SNIPPET_LENGTH = 110;
/** Approximate length of the text before the match in a snippet, in UTF-16 code units. */
const LENGTH_BEFORE = 36;
/** Maximum distance to a word boundary at which a snippet is cut, in UTF-16 code units. */
const MAX_WORD_DISTANCE = 16;

/**
 * Returns the text around a cluster of matches, with all matches marked. If the cluster is longer than a snippet,
 * returns the text around its first match.
 */
export function snippetOf(text: string, spans: readonly Span[], cluster: Span): MarkedPiece[] {
  const found = focusOf(spans, cluster);
  const start = found.start <= LENGTH_BEFORE ? 0 : wordAfter(text, found.start - LENGTH_BEFORE, found.start);
  const target = Math.max(found.end, start + SNIPPET_LENGTH);
  const end = target >= text.length ? text.length : wordBefore(text, target, found.end);
  return [
    ...(start > 0 ? [{ text: "…", isHit: false }] : []),
    ...markShown(text, spans, { start, end }),
    ...(end < text.length ? [{ text: "…", isHit: false }] : []),
  ];
}

/** Returns the cluster if it fits into a snippet, otherwise its first match, cut to the length of a snippet. */
function focusOf(spans: readonly Span[], cluster: Span): Span {
  if (cluster.end - cluster.start <= SNIPPET_LENGTH) return cluster;
  const { start, end } =
    spans.find((span) => span.start >= cluster.start && span.end <= cluster.end) ?? cluster;
  return { start, end: Math.min(end, start + SNIPPET_LENGTH) };
}

/**
 * Marks the matches in a range of a text and collapses white space. Removes `\t` before punctuation, which remains
 * from a footnote reference.
 */
export function markShown(text: string, spans: readonly Span[], range: Span): MarkedPiece[] {
  return markPieces(text, spans, range).map(({ text: written, isHit }) => ({
    text: written.replace(/\t(?=[.,;:!?…。、)\]」』”’»])/g, "").replace(/\s+/g, " "),
    isHit,
  }));
}

/** Returns the start of a word at or after `from`, but not after `to`. */
function wordAfter(text: string, from: number, to: number): number {
  const space = text.slice(from, Math.min(to, from + MAX_WORD_DISTANCE)).search(/\s/);
  return space < 0 ? avoidSurrogateSplit(text, from) : from + space + 1;
}

/** Returns the end of a word at or before `from`, but not before `to`. */
function wordBefore(text: string, from: number, to: number): number {
  const minimum = Math.max(to, from - MAX_WORD_DISTANCE);
  const space = text.slice(minimum, from).search(/\s\S*$/);
  return space < 0 ? avoidSurrogateSplit(text, from) : minimum + space;
}

/** Returns an offset, or the offset before it if it is in the middle of a surrogate pair. */
function avoidSurrogateSplit(text: string, at: number): number {
  const isLow = /[\uDC00-\uDFFF]/.test(text[at] ?? "");
  return isLow ? at - 1 : at;
}
