import type { MarkedPiece } from "./answer.ts";
import type { Span } from "../text/span.ts";
import { markPieces } from "./marks.ts";

/** Approximate length of a snippet, in UTF-16 code units. */
const SNIPPET_LENGTH = 110;
/** Approximate length of the text before the match in a snippet, in UTF-16 code units. */
const LENGTH_BEFORE = 36;
/**
 * Maximum distance to a word boundary, in UTF-16 code units. If no boundary is closer, the snippet is cut inside a
 * word.
 */
const MAX_WORD_DISTANCE = 16;

/**
 * Returns the text around a cluster of matches, with all matches in it marked. If the cluster is longer than a
 * snippet, returns the text around its first match.
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

/**
 * Returns the cluster if it fits into a snippet. Otherwise, returns its first match, cut to the length of a snippet.
 */
function focusOf(spans: readonly Span[], cluster: Span): Span {
  if (cluster.end - cluster.start <= SNIPPET_LENGTH) return cluster;
  const { start, end } =
    spans.find((span) => span.start >= cluster.start && span.end <= cluster.end) ?? cluster;
  return { start, end: Math.min(end, start + SNIPPET_LENGTH) };
}

/**
 * Marks the matches in a range of a text and replaces white space with single spaces. Removes a `\t` before
 * punctuation, because such a `\t` remains from a footnote reference.
 */
export function markShown(text: string, spans: readonly Span[], range: Span): MarkedPiece[] {
  return markPieces(text, spans, range).map(({ text: written, isHit }) => ({
    text: written.replace(/\t(?=[.,;:!?…。、)\]」』”’»])/g, "").replace(/\s+/g, " "),
    isHit,
  }));
}

/**
 * Returns the start of the next word after `from`, at most `to`. Returns `from` if there is no white space within
 * {@link MAX_WORD_DISTANCE}.
 */
function wordAfter(text: string, from: number, to: number): number {
  const space = text.slice(from, Math.min(to, from + MAX_WORD_DISTANCE)).search(/\s/);
  return space < 0 ? avoidSurrogateSplit(text, from) : from + space + 1;
}

/**
 * Returns the end of the last word before `from`, at least `to`. Returns `from` if there is no white space within
 * {@link MAX_WORD_DISTANCE}.
 */
function wordBefore(text: string, from: number, to: number): number {
  const minimum = Math.max(to, from - MAX_WORD_DISTANCE);
  const space = text.slice(minimum, from).search(/\s\S*$/);
  return space < 0 ? avoidSurrogateSplit(text, from) : minimum + space;
}

/** Returns an offset that is not inside a surrogate pair: `at`, or the offset before it. */
function avoidSurrogateSplit(text: string, at: number): number {
  const isLow = /[\uDC00-\uDFFF]/.test(text[at] ?? "");
  return isLow ? at - 1 : at;
}
