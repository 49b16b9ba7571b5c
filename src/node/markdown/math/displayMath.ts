import type { Code, Construct, State, TokenizeContext, Tokenizer } from "micromark-util-types";
import { BACKSLASH, DOLLAR, isSpace, isLineEndCode } from "./codes.ts";

/**
 * Tokenizes a block formula between `$$`.
 * @param lines Numbers of the lines on which a formula opens, counted from 1.
 */
export function displayMath(lines: ReadonlySet<number>): Construct {
  return { name: "displayMath", concrete: true, tokenize };

  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
    const isOpening = lines.has(this.now().line);
    const isLazy = (): boolean => this.parser.lazy[this.now().line] ?? false;
    const { interrupt } = this;
    let isEscaped = false;
    return (code) => {
      if (!isOpening) return nok(code);
      effects.enter("mathFlow");
      return fence(code, interrupt ? ok : inside);
    };

    function fence(code: Code, then: State): State | undefined {
      effects.enter("mathFlowFence");
      effects.enter("mathFlowFenceSequence");
      const dollars: State = (next) => {
        if (next === DOLLAR) {
          effects.consume(next);
          return dollars;
        }
        effects.exit("mathFlowFenceSequence");
        effects.exit("mathFlowFence");
        return then(next);
      };
      return dollars(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (isLineEndCode(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return (next) => (isLazy() ? nok(next) : inside(next));
      }
      if (code === DOLLAR) return effects.check(twoDollars, (dollar) => fence(dollar, after), value)(code);
      return value(code);
    }

    function value(code: Code): State | undefined {
      effects.enter("mathFlowValue");
      effects.consume(code);
      isEscaped = code === BACKSLASH;
      return valueInside;
    }

    function valueInside(code: Code): State | undefined {
      if (code === null || isLineEndCode(code) || (code === DOLLAR && !isEscaped)) {
        effects.exit("mathFlowValue");
        return inside(code);
      }
      effects.consume(code);
      isEscaped = code === BACKSLASH && !isEscaped;
      return valueInside;
    }

    function after(code: Code): State | undefined {
      if (!isSpace(code)) {
        effects.exit("mathFlow");
        return ok(code);
      }
      effects.enter("whitespace");
      const spaces: State = (next) => {
        if (isSpace(next)) {
          effects.consume(next);
          return spaces;
        }
        effects.exit("whitespace");
        effects.exit("mathFlow");
        return ok(next);
      };
      return spaces(code);
    }
  }
}

/** Matches two dollars, which end a formula. A single dollar is part of the formula. */
const twoDollars: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (first) => {
    effects.enter("mathFlowFenceSequence");
    effects.consume(first);
    return (second) => {
      effects.exit("mathFlowFenceSequence");
      return second === DOLLAR ? ok(second) : nok(second);
    };
  },
};
