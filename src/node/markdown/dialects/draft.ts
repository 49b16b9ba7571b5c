/** From `start` up to but not including `end`, in characters. */
export interface Range {
  start: number;
  end: number;
}

export interface Found {
  /** What the pattern found, and its groups. */
  match: RegExpExecArray;
  /** Counted from 1. */
  line: number;
  /** The end of what stands before it, as it has become; as long as an address may be. */
  before: string;
  /** Whether it stands in code, or in what is otherwise to stay as it is. */
  isKept: boolean;
}

/** What comes in the place of something found; `undefined` leaves that. */
export type Replacement = string | Piece | undefined;

interface Piece {
  text: string;
  /** Whether it stays as it is from then on. */
  isKept?: boolean;
  /** How many characters it replaces, where not what the pattern found. */
  length?: number;
}

const LONGEST_URL = 400;

/** A text that is being cleared of other engines' syntax: what is code stays, and every line keeps its number. */
export class Draft {
  readonly text: string;
  /** What no step may touch, in order. */
  readonly kept: readonly Range[];

  constructor(text: string, kept: readonly Range[]) {
    this.text = text;
    this.kept = kept;
  }

  /** Replaces what a global pattern finds; what is kept is passed over, unless `everywhere`. */
  replace(pattern: RegExp, replace: (found: Found) => Replacement, everywhere = false): Draft {
    const { text } = this;
    const pieces: string[] = [];
    const moved: Moved[] = [];
    const added: Range[] = [];
    let [end, length, line, counted, next] = [0, 0, 1, 0, 0];
    let before = "";
    const put = (piece: string) => {
      pieces.push(piece);
      length += piece.length;
      before = (before + piece.slice(-LONGEST_URL)).slice(-LONGEST_URL);
    };
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      while ((this.kept[next]?.end ?? Infinity) <= match.index) next++;
      const around = this.kept[next];
      const isKept = around !== undefined && around.start <= match.index;
      if (isKept && !everywhere) {
        pattern.lastIndex = around.end;
        continue;
      }
      line += countLines(text.slice(counted, match.index));
      counted = match.index;
      const gap = text.slice(end, match.index);
      const tail = (before + gap.slice(-LONGEST_URL)).slice(-LONGEST_URL);
      const replacement = replace({ match, line, before: tail, isKept });
      if (replacement === undefined) {
        pattern.lastIndex = match.index + 1;
        continue;
      }
      const piece: Piece = typeof replacement === "string" ? { text: replacement } : replacement;
      end = match.index + (piece.length ?? match[0].length);
      const lacking = countLines(text.slice(match.index, end)) - countLines(piece.text);
      put(gap);
      if (piece.isKept && !isKept) added.push({ start: length, end: length + piece.text.length });
      put(piece.text + "\n".repeat(Math.max(0, lacking)));
      moved.push({ start: match.index, end, by: length - end });
      pattern.lastIndex = Math.max(end, match.index + 1);
    }
    if (moved.length === 0) return this;
    put(text.slice(end));
    const kept = [...shift(this.kept, moved), ...added].filter((range) => range.start < range.end);
    return new Draft(
      pieces.join(""),
      kept.toSorted((a, b) => a.start - b.start),
    );
  }

  /** Of ranges in order, those that begin outside of what is kept. */
  outsideStored(ranges: readonly Range[]): Range[] {
    let next = 0;
    return ranges.filter(({ start }) => {
      while ((this.kept[next]?.end ?? Infinity) <= start) next++;
      return (this.kept[next]?.start ?? Infinity) > start;
    });
  }

  /** The same text, with more to be kept. */
  keep(ranges: readonly Range[]): Draft {
    return new Draft(this.text, join([...this.kept, ...ranges]));
  }
}

/** In order, and none within another. */
export function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** A piece that was replaced, and by how much all behind it has moved. */
interface Moved extends Range {
  by: number;
}

/** Ranges after replacements; what began within a piece that was replaced begins behind it. */
function shift(ranges: readonly Range[], moved: readonly Moved[]): Range[] {
  let index = 0;
  const move = (place: number) => {
    while ((moved[index]?.end ?? Infinity) <= place) index++;
    const around = moved[index];
    if (around && around.start < place) return around.end + around.by;
    return place + (moved[index - 1]?.by ?? 0);
  };
  return ranges.map(({ start, end }) => ({ start: move(start), end: move(end) }));
}

export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
