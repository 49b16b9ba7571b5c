import type { Span } from "../../../shared/text/span.ts";
import { countLines } from "../text/countLines.ts";

/** A match of a pattern in a draft. */
export interface Found {
  /** The match and its groups. */
  match: RegExpExecArray;
  /** Line on which the match begins, counted from 1. */
  line: number;
  /** Text before the match, in which earlier matches are replaced; only the last `MAX_URL` UTF-16 units. */
  before: string;
  /** Whether the match begins in a literal range, such as code. */
  isLiteral: boolean;
}

/** Replacement of a match; `undefined` leaves the match unchanged. */
export type Replacement = string | Piece | undefined;

interface Piece {
  text: string;
  /** Whether the replacement becomes a literal range, so that later steps do not change it. */
  isLiteral?: boolean;
  /** Number of UTF-16 units to replace, from the start of the match; default: the length of the match. */
  length?: number;
}

/** Length of `before`, in UTF-16 units. A URL around a match is recognized only if it begins within this length. */
const MAX_URL = 400;

/**
 * An immutable text in which other engines' syntax is replaced step by step. Line numbers stay the same unless a replacement has more lines
 * than its match.
 */
export class Draft {
  readonly text: string;
  /** Sorted ranges, such as code, that a step changes only with `everywhere`. */
  readonly literal: readonly Span[];

  constructor(text: string, literal: readonly Span[]) {
    this.text = text;
    this.literal = literal;
  }

  /**
   * Returns a draft in which the matches of a global pattern are replaced. Matches that begin in literal ranges are replaced only with
   * `everywhere`. A replacement with fewer line endings than its match is followed by the missing ones.
   */
  replace(pattern: RegExp, replace: (found: Found) => Replacement, everywhere = false): Draft {
    const { text } = this;
    const pieces: string[] = [];
    const moved: Moved[] = [];
    const added: Span[] = [];
    let [end, length, line, counted, next] = [0, 0, 1, 0, 0];
    let before = "";
    const put = (piece: string) => {
      pieces.push(piece);
      length += piece.length;
      before = (before + piece.slice(-MAX_URL)).slice(-MAX_URL);
    };
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      while ((this.literal[next]?.end ?? Infinity) <= match.index) next++;
      const around = this.literal[next];
      const isLiteral = around !== undefined && around.start <= match.index;
      if (isLiteral && !everywhere) {
        pattern.lastIndex = around.end;
        continue;
      }
      line += countLines(text.slice(counted, match.index));
      counted = match.index;
      const gap = text.slice(end, match.index);
      const tail = (before + gap.slice(-MAX_URL)).slice(-MAX_URL);
      const replacement = replace({ match, line, before: tail, isLiteral });
      if (replacement === undefined) {
        pattern.lastIndex = match.index + 1;
        continue;
      }
      const piece: Piece = typeof replacement === "string" ? { text: replacement } : replacement;
      end = match.index + (piece.length ?? match[0].length);
      const lacking = countLines(text.slice(match.index, end)) - countLines(piece.text);
      put(gap);
      if (piece.isLiteral && !isLiteral) added.push({ start: length, end: length + piece.text.length });
      put(piece.text + "\n".repeat(Math.max(0, lacking)));
      moved.push({ start: match.index, end, by: length - end });
      pattern.lastIndex = Math.max(end, match.index + 1);
    }
    if (moved.length === 0) return this;
    put(text.slice(end));
    const literal = [...shift(this.literal, moved), ...added].filter((range) => range.start < range.end);
    return new Draft(
      pieces.join(""),
      literal.toSorted((a, b) => a.start - b.start),
    );
  }

  /** Returns the ranges that begin outside literal ranges. The ranges must be sorted. */
  outsideLiteral(ranges: readonly Span[]): Span[] {
    let next = 0;
    return ranges.filter(({ start }) => {
      while ((this.literal[next]?.end ?? Infinity) <= start) next++;
      return (this.literal[next]?.start ?? Infinity) > start;
    });
  }

  /** Returns a draft with the same text and additional literal ranges. */
  protect(ranges: readonly Span[]): Draft {
    return new Draft(this.text, join([...this.literal, ...ranges]));
  }
}

/** Returns the ranges in order. Ranges that overlap or touch are joined. */
export function join(ranges: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** A replaced range, and the number of UTF-16 units by which the text after it moved. */
interface Moved extends Span {
  by: number;
}

/** Moves ranges to their offsets after the replacements. A start or end inside replaced text moves to the end of the replacement. */
function shift(ranges: readonly Span[], moved: readonly Moved[]): Span[] {
  let index = 0;
  const move = (offset: number) => {
    while ((moved[index]?.end ?? Infinity) <= offset) index++;
    const around = moved[index];
    if (around && around.start < offset) return around.end + around.by;
    return offset + (moved[index - 1]?.by ?? 0);
  };
  return ranges.map(({ start, end }) => ({ start: move(start), end: move(end) }));
}
