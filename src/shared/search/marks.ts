import type { Piece } from "./answer.ts";
import { byStart, type Span } from "./text/findInterpretation.ts";
import { squeeze } from "./text/foldText.ts";
import type { Haystack } from "./text/haystack.ts";

/** Those of some places in a haystack that are in one of its blocks, in order, as they are in that block as it is written. */
export function spansIn(
  { blocks, text }: Haystack,
  spans: readonly Span[],
  { place, written }: { place: number; written: string },
): Span[] {
  const start = blocks[place] ?? 0;
  const end = blocks[place + 1] ?? text.length + 1;
  const within = spans.filter((span) => span.start >= start && span.start < end).toSorted(byStart);
  return unsqueeze(
    written,
    within.map((span) => ({ start: span.start - start, end: span.end - start })),
  );
}

/** Places of a text as it is written, from those of the same text squeezed. */
export function unsqueeze(text: string, spans: readonly Span[]): Span[] {
  const { offsets } = squeeze(text);
  return spans.map(({ start, end }) => {
    const last = offsets[end - 1] ?? text.length;
    // A letter that was folded to two, `ß`, has both at its place.
    const next = offsets.subarray(end).find((offset) => offset > last) ?? text.length;
    const written = text.slice(last, next);
    return { start: offsets[start] ?? 0, end: last + (/^\S+/.exec(written)?.[0].length ?? 1) };
  });
}

/** A part of a text with its marks. */
export function markPieces(text: string, spans: readonly Span[], { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  let behind = start;
  const add = (to: number, isHit: boolean) => {
    if (to > behind) pieces.push({ text: text.slice(behind, to), isHit });
    behind = Math.max(behind, to);
  };
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    add(Math.max(start, span.start), false);
    add(Math.min(end, span.end), true);
  }
  add(end, false);
  return pieces;
}
