import type { Piece } from "./answer.ts";
import type { Span } from "./text/findReading.ts";
import { squeeze } from "./text/fold.ts";

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
