import type { Code, Construct, State } from "micromark-util-types";

/** Thrown so that the text is parsed again with the construct at `offset` as text. */
export class NotMdx extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super("no MDX begins here");
    this.offset = offset;
  }
}

/** State of the attempts to parse a text, such as the positions that only look like MDX. */
export interface Refusals {
  /** Offsets of text that looks like MDX but is not. */
  offsets: Set<number>;
  /** Whether this is the last attempt. */
  isFinal: boolean;
  /**
   * Offsets of the last `}` and the last `>`, by the character codes of `{` and `<`. A construct that must end with one of them cannot
   * begin later.
   */
  lastEnds: Readonly<Record<number, number>>;
  /** Number of failed inline constructs in this attempt. */
  failures: number;
}

/**
 * Maximum lengths of a block and of an inline construct, in UTF-16 units. They limit the time, because a failed construct is parsed again.
 */
const MAX_LENGTH = 100_000;
const MAX_INLINE_LENGTH = 5_000;

/**
 * Number of failures after which a text is probably not MDX. From then on, inline constructs may have at most `MAX_LENGTH_AFTER_FAILURES`
 * UTF-16 units.
 */
const MAX_FAILURES = 500;
const MAX_LENGTH_AFTER_FAILURES = 200;

/**
 * Makes a construct of MDX fail instead of throwing, so that an unmatched `<` or `{` is text. While micromark parses a block construct, it
 * recognizes no list or quote in later lines. Therefore {@link NotMdx} is thrown if a block construct fails after its first line, except in
 * the last attempt.
 * @param closing Text that the construct must contain before the end of the source. Without it, the end of the source may end the
 * construct.
 */
export function lenient(construct: Construct, refusals: Refusals, closing?: string): Construct {
  const { offsets, isFinal, lastEnds } = refusals;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { line, offset } = this.now();
      const maxInline = refusals.failures > MAX_FAILURES ? MAX_LENGTH_AFTER_FAILURES : MAX_INLINE_LENGTH;
      const longest = construct.concrete ? MAX_LENGTH : maxInline;
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
