import type { MarkedPiece } from "./answer.ts";
import { byStart } from "./text/findInterpretation.ts";
import type { Span } from "../text/span.ts";
import { squeeze } from "../text/foldText.ts";
import type { Haystack } from "./text/haystack.ts";

/** Returns the spans within one block of a haystack, sorted, as offsets in that block's original text. */
export function spansIn(
  { blocks, text }: Haystack,
  spans: readonly Span[],
  { index, written }: { index: number; written: string },
): Span[] {
  const start = blocks[index] ?? 0;
  const end = blocks[index + 1] ?? text.length + 1;
  const within = spans.filter((span) => span.start >= start && span.start < end).toSorted(byStart);
  return unsqueeze(
    written,
    within.map((span) => ({ start: span.start - start, end: span.end - start })),
  );
}

/** Converts spans of a squeezed text into spans of the original text. */
export function unsqueeze(text: string, spans: readonly Span[]): Span[] {
  const { offsets } = squeeze(text);
  return spans.map(({ start, end }) => {
    const last = offsets[end - 1] ?? text.length;
    // A letter that folds to two, such as `ß`, has the same offset twice.
    const next = offsets.subarray(end).find((offset) => offset > last) ?? text.length;
    const written = text.slice(last, next);
    return { start: offsets[start] ?? 0, end: last + (/^\S+/.exec(written)?.[0].length ?? 1) };
  });
}

/** Splits a range of a text into pieces, matches marked. `spans` must be sorted by start. */
export function markPieces(text: string, spans: readonly Span[], { start, end }: Span): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let position = start;
  const add = (to: number, isHit: boolean) => {
    if (to > position) pieces.push({ text: text.slice(position, to), isHit });
    position = Math.max(position, to);
  };
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    add(Math.max(start, span.start), false);
    add(Math.min(end, span.end), true);
  }
  add(end, false);
  return pieces;
}
