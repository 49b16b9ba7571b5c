import { charactersOf } from "./readShown.ts";
import { type Piece, toPieces } from "./toPieces.ts";

/** Room for a text. */
export interface Room {
  /** In em, as {@link measure} gives it. */
  width: number;
  /** How many lines it may have, at least 1. */
  lines: number;
  measure: (text: string) => number;
}

/** Where a line may end within what is wider than a line, such as an address. */
const JOINTS = /(?<=[ /\\_\-–—?&=#+])/u;

/** A word that may be parted with a hyphen; in an address, or a number, it would be read as a part of it. */
const HYPHENATED = /^[\p{Ps}\p{Pi}"']*[\p{Script=Latin}\p{M}]+[\p{Pe}\p{Pf}"':;,.!?]*$/u;

/** How much a line's width counts in evening out where the line ends with a sign of pause, at which a reader rests anyway. */
const AFTER_PAUSE = 0.85;

/** The lines of a text that has room in as few as these can be, as even as they can be; `undefined` where it has none. */
export function breakLines(text: string, room: Room): string[] | undefined {
  return breakPieces(toPieces(text), room);
}

/** The lines of as much of a text as has room, with `…` after the last whole word of it. Only a word wider than a line is parted. */
export function cutLines(text: string, room: Room): string[] {
  const pieces = toPieces(text).flatMap((piece) => partOf(piece, room));
  const whole = breakPieces(pieces, room);
  if (whole) return whole;
  let left = room.width * room.lines;
  const tooMany = pieces.findIndex((piece) => (left -= room.measure(piece.text)) < 0);
  for (let count = tooMany < 0 ? pieces.length - 1 : tooMany; count > 0; count--) {
    const kept = pieces.slice(0, count);
    const last = kept.at(-1);
    if (last)
      kept[count - 1] = {
        text: `${last.text.replace(/[\s\p{P}\p{S}]+$/u, "") || last.text}…`,
        isApart: last.isApart,
      };
    const lines = breakPieces(kept, room);
    if (lines) return lines;
  }
  return ["…"];
}

/** The parts of a word that is wider than a line: at its joints, else between any two characters, of Latin with a hyphen. */
function partOf(piece: Piece, { width, measure }: Room): Piece[] {
  if (measure(piece.text) <= width) return [piece];
  const units = piece.text
    .split(JOINTS)
    .flatMap((part) => (measure(part) <= width / 2 ? [part] : charactersOf(part)));
  const parts = [""];
  for (const unit of units) {
    const grown = `${parts.at(-1)}${unit}`;
    // A little room is left for a hyphen, and for what marks the end of a text that is cut.
    if (measure(`${grown}…`) <= width) parts[parts.length - 1] = grown;
    else parts.push(unit);
  }
  const isHyphenated = HYPHENATED.test(piece.text);
  return parts.map((text, index) => ({
    text,
    isApart: index === 0 && piece.isApart,
    isHyphenated: isHyphenated && index < parts.length - 1,
  }));
}

function breakPieces(pieces: readonly Piece[], { width, lines, measure }: Room): string[] | undefined {
  const space = measure(" ");
  const hyphen = measure("-");
  const widths = pieces.map(({ text }) => measure(text));
  /** `best[n][end]`: the pieces before `end` on `n` lines, with the least sum of squares of their widths. */
  let best: (Layout | undefined)[] = [{ cost: 0, starts: [] }];
  for (let count = 1; count <= lines; count++) {
    const next: (Layout | undefined)[] = [];
    for (let start = 0; start < pieces.length; start++) {
      const before = best[start];
      if (!before) continue;
      let line = 0;
      for (let end = start; end < pieces.length; end++) {
        line += (widths[end] ?? 0) + (end > start && pieces[end]?.isApart ? space : 0);
        if (line > width) break;
        if (pieces[end]?.isHyphenated && line + hyphen > width) continue;
        const isPause = /[:;,.!?—–]$/u.test(pieces[end]?.text ?? "");
        const cost = before.cost + line ** 2 * (isPause ? AFTER_PAUSE : 1);
        if (cost < (next[end + 1]?.cost ?? Infinity))
          next[end + 1] = { cost, starts: [...before.starts, start] };
      }
    }
    const whole = next[pieces.length];
    if (whole) return whole.starts.map((start, index) => join(pieces.slice(start, whole.starts[index + 1])));
    best = next;
  }
  return undefined;
}

interface Layout {
  cost: number;
  /** The first piece of each line. */
  starts: number[];
}

function join(pieces: readonly Piece[]): string {
  const line = pieces.map(({ text, isApart }, index) => (index > 0 && isApart ? ` ${text}` : text)).join("");
  return pieces.at(-1)?.isHyphenated ? `${line}-` : line;
}
