import type { MarkedPiece } from "../../../shared/search/answer.ts";

/** Renders text with its matches marked. */
export function Marked({ pieces }: { pieces: readonly MarkedPiece[] }) {
  // Pieces have no identity other than their index.
  return pieces.map(({ text, isHit }, index) => (isHit ? <mark key={`${index}`}>{text}</mark> : text));
}
