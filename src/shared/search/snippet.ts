import type { Piece } from "./answer.ts";
import type { Span } from "./text/findInterpretation.ts";
import { markPieces } from "./marks.ts";

/** About how many characters a snippet has, and how many of them stand before what was found. */
const LENGTH = 110;
const BEFORE = 36;
/** How far the end of a word is looked for. */
const WORD = 16;

/** A part of a text around what was found in it, or around the first of it where that reaches too far, with the marks of all that stands in it. */
export function snippetOf(text: string, spans: readonly Span[], cluster: Span): Piece[] {
  const found = nearPart(spans, cluster);
  const start = found.start <= BEFORE ? 0 : wordAfter(text, found.start - BEFORE, found.start);
  const wanted = Math.max(found.end, start + LENGTH);
  const end = wanted >= text.length ? text.length : wordBefore(text, wanted, found.end);
  return [
    ...(start > 0 ? [{ text: "…", isHit: false }] : []),
    ...markShown(text, spans, { start, end }),
    ...(end < text.length ? [{ text: "…", isHit: false }] : []),
  ];
}

/** What is found, if a snippet holds it; else the first that is marked in it, as far as it does. */
function nearPart(spans: readonly Span[], cluster: Span): Span {
  if (cluster.end - cluster.start <= LENGTH) return cluster;
  const { start, end } =
    spans.find((span) => span.start >= cluster.start && span.end <= cluster.end) ?? cluster;
  return { start, end: Math.min(end, start + LENGTH) };
}

/** A part of a text with its marks, its blanks single; none where the mark of a footnote stood before the end of a sentence. */
export function markShown(text: string, spans: readonly Span[], part: Span): Piece[] {
  return markPieces(text, spans, part).map(({ text: written, isHit }) => ({
    text: written.replace(/\t(?=[.,;:!?…。、)\]」』”’»])/g, "").replace(/\s+/g, " "),
    isHit,
  }));
}

/** The beginning of a word at or behind `from`, not behind `to`. */
function wordAfter(text: string, from: number, to: number): number {
  const space = text.slice(from, Math.min(to, from + WORD)).search(/\s/);
  return space < 0 ? whole(text, from) : from + space + 1;
}

/** The end of a word at or before `from`, not before `to`. */
function wordBefore(text: string, from: number, to: number): number {
  const least = Math.max(to, from - WORD);
  const space = text.slice(least, from).search(/\s\S*$/);
  return space < 0 ? whole(text, from) : least + space;
}

/** Not between the two halves of a character. */
function whole(text: string, at: number): number {
  const isLow = /[\uDC00-\uDFFF]/.test(text[at] ?? "");
  return isLow ? at - 1 : at;
}
