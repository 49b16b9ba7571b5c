import type { Piece } from "../../../shared/search/answer.ts";

/** A text with marks on what was searched for. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // A piece is what it is by its place alone.
  return pieces.map(({ text, isHit }, index) => (isHit ? <mark key={`${index}`}>{text}</mark> : text));
}
