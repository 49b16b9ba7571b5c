import { markdownLineEnding, markdownSpace } from "micromark-util-character";
import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";

/** The next line that is not blank, and the states for both decisions. */
interface NextLine {
  /** Indentation of the line, in columns. */
  indent: number;
  /** Number of blank lines before the line. */
  blankLines: number;
  effects: Effects;
  yes: State;
  no: State;
}

/** Decides at the end of a line whether the block continues, by the next line that is not blank. */
export class Lookahead {
  readonly #context: TokenizeContext;
  readonly #decide: (line: NextLine) => State;
  /** Number of the line for which the last decision was made. Line endings before it need no check, because the block continues to it. */
  #known = 0;

  constructor(context: TokenizeContext, decide: (line: NextLine) => State) {
    this.#context = context;
    this.#decide = decide;
  }

  /** Returns the state that continues with `yes` if the block continues, and with `no` if it ends. */
  check({ effects, yes, no }: { effects: Effects; yes: State; no: State }): State {
    return this.#context.now().line < this.#known ? yes : effects.check(this.#construct(), yes, no);
  }

  #construct(): Construct {
    return { partial: true, tokenize: (effects, yes, no) => this.#lookPastBlankLines({ effects, yes, no }) };
  }

  #lookPastBlankLines({ effects, yes, no }: Pick<NextLine, "effects" | "yes" | "no">): State {
    const context = this.#context;
    // If the current construct remained set, micromark would assume that a paragraph is interrupted, and accept only ordered lists that
    // begin with 1.
    context.currentConstruct = undefined;
    let blankLines = -1;
    let indent = 0;

    const lineEnding: State = (code) => {
      if (code === null) return no(code);
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      blankLines += 1;
      indent = 0;
      return lineStart;
    };
    const lineStart: State = (code) => {
      if (code === null || context.parser.lazy[context.now().line]) return no(code);
      return prefix(code);
    };
    const prefix = (code: Code): State | undefined => {
      if (markdownSpace(code)) {
        if (indent === 0) effects.enter("linePrefix");
        effects.consume(code);
        indent += 1;
        return prefix;
      }
      if (indent > 0) effects.exit("linePrefix");
      if (markdownLineEnding(code)) return lineEnding(code);
      if (code === null) return no(code);
      this.#known = context.now().line;
      return this.#decide({ indent, blankLines, effects, yes, no })(code);
    };
    return lineEnding;
  }
}
