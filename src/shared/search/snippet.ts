import type { MarkedPiece } from "./answer.ts";
import type { Span } from "../text/span.ts";
import { markPieces } from "./marks.ts";

/** Approximate length of a snippet, and of its part before the match, in characters. */
const SNIPPET_LENGTH = 110;
const LENGTH_BEFORE = 36;
/** Maximum distance to a word boundary, in characters. */
const MAX_WORD_DISTANCE = 16;

/**
 * Returns the part of a text around a cluster of matches, with all matches in it marked. Shows the first match
 * of a cluster that is longer than a snippet.
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

/** Returns the cluster when it fits a snippet, otherwise the first match in it, cut to the length of a snippet. */
function focusOf(spans: readonly Span[], cluster: Span): Span {
  if (cluster.end - cluster.start <= SNIPPET_LENGTH) return cluster;
  const { start, end } =
    spans.find((span) => span.start >= cluster.start && span.end <= cluster.end) ?? cluster;
  return { start, end: Math.min(end, start + SNIPPET_LENGTH) };
}

/**
 * Marks the matches in a range of a text and collapses white space. Removes the space that a footnote reference
 * leaves before punctuation.
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

/** Moves an offset out of the middle of a surrogate pair. */
function avoidSurrogateSplit(text: string, at: number): number {
  const isLow = /[\uDC00-\uDFFF]/.test(text[at] ?? "");
  return isLow ? at - 1 : at;
}
