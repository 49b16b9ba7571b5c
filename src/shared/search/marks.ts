import type { MarkedPiece } from "./answer.ts";
import { byStart } from "./text/findInterpretation.ts";
import type { Span } from "../text/span.ts";
import { squeeze } from "../text/foldText.ts";
import type { Haystack } from "./text/haystack.ts";

/**
 * Selects the spans that start in one block of a haystack. Returns the corresponding spans of the original text of
 * that block, sorted by start.
 * @param block Index and original text of the block.
 */
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

/** Converts spans of a squeezed text into spans of the original text. See `squeeze`. */
export function unsqueeze(text: string, spans: readonly Span[]): Span[] {
  const { offsets } = squeeze(text);
  return spans.map(({ start, end }) => {
    const last = offsets[end - 1] ?? text.length;
    // If one letter folds to two letters, as `ß` does, both have the same offset in the original text.
    const next = offsets.subarray(end).find((offset) => offset > last) ?? text.length;
    const written = text.slice(last, next);
    return { start: offsets[start] ?? 0, end: last + (/^\S+/.exec(written)?.[0].length ?? 1) };
  });
}

/**
 * Splits a range of a text into pieces that are matches and pieces that are not.
 * @param spans Matches, sorted by start.
 */
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
