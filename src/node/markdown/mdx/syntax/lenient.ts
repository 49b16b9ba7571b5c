import type { Code, Construct, State } from "micromark-util-types";

/** Thrown to have a text read anew, with what begins at these offsets taken for text. */
export class NotMdx extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super("no MDX begins here");
    this.offset = offset;
  }
}

/** What only looked like MDX in earlier readings of a text. */
export interface Refusals {
  /** Offsets at which it begins. */
  offsets: Set<number>;
  /** Whether no further reading follows. */
  isFinal: boolean;
  /** Offsets of the last `}` and `>` of the text, behind which nothing that needs them begins. */
  lastEnds: Readonly<Record<number, number>>;
  /** How many constructs in lines have failed. */
  failures: number;
}

/** How many characters a tag, an expression or a statement may have: each failure means that they are read again. */
const LONGEST = 100_000;
const LONGEST_IN_LINE = 5_000;

/** After so many failures in lines, a text is hardly MDX, and no construct in a line of it is longer than `LONGEST_THEN`. */
const MOST_FAILURES = 500;
const LONGEST_THEN = 200;

/**
 * A construct of MDX that fails where the original throws, so that `<` and `{` which begin nothing are text. While a construct of several lines is
 * read, micromark begins no list and no quotation; if it fails after its first line, {@link NotMdx} is thrown.
 * @param closing Without it the construct fails at the end of the text.
 */
export function lenient(construct: Construct, refusals: Refusals, closing?: string): Construct {
  const { offsets, isFinal, lastEnds } = refusals;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { line, offset } = this.now();
      const longestInLine = refusals.failures > MOST_FAILURES ? LONGEST_THEN : LONGEST_IN_LINE;
      const longest = construct.concrete ? LONGEST : longestInLine;
      let isOver = false;
      let length = 0;
      let tail = "";
      let isClosed = closing === undefined;
      const pass = (state: State) => (code: Code) => {
        isOver = true;
        return state(code);
      };
      const fail = (code: Code) => {
        isOver = true;
        if (!construct.concrete) refusals.failures++;
        const mayHideContainers = construct.concrete && this.now().line > line;
        if (mayHideContainers && !isFinal) throw new NotMdx(offset);
        return nok(code);
      };
      const guard =
        (state: State): State =>
        (code) => {
          try {
            if (++length > longest || (code === null && !isClosed)) return fail(code);
            if (closing !== undefined && code !== null) {
              tail = (tail + String.fromCharCode(Math.max(0, code))).slice(-closing.length);
              isClosed ||= tail === closing;
            }
            const next = state(code);
            return isOver || !next ? next : guard(next);
          } catch (cause) {
            if (isOver || cause instanceof NotMdx) throw cause;
            return fail(code);
          }
        };
      if (offsets.has(offset)) return nok;
      const begin = guard(construct.tokenize.call(this, effects, pass(ok), fail));
      return (code) => (offset > (lastEnds[code ?? 0] ?? Infinity) ? nok : begin)(code);
    },
  };
}
