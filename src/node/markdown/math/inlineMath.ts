import type { Code, Construct, State, TokenizeContext, Tokenizer } from "micromark-util-types";
import { BACKSLASH, DOLLAR, GRAVE, isSpace, isDigit, isLineEndCode, isWord } from "./codes.ts";

/**
 * Tokenizes an inline formula between `$$`.
 * @param singleDollars Whether formulas may also be between single dollars, and between GitHub's `` $` `` and `` `$ ``.
 */
export function inlineMath(singleDollars: boolean): Construct {
  return { name: "inlineMath", tokenize, previous: (code) => code !== DOLLAR };

  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
    const { previous: before } = this;
    let size = 0;
    let closing = 0;
    let last: Code = null;
    let hasContent = false;
    return (code) => {
      effects.enter("mathText");
      effects.enter("mathTextSequence");
      return opening(code);
    };

    function opening(code: Code): State | undefined {
      if (code === DOLLAR) {
        effects.consume(code);
        size++;
        return opening;
      }
      if (size === 1 && singleDollars && code === GRAVE && !isWord(before)) {
        effects.consume(code);
        effects.exit("mathTextSequence");
        return graveInside;
      }
      effects.exit("mathTextSequence");
      // Single dollars follow Pandoc's rules: no space inside, no digit after (https://pandoc.org/MANUAL.html#math). Additionally, no ASCII
      // letter or digit may precede.
      if (size === 1 && (!singleDollars || isSpace(code) || isLineEndCode(code) || isWord(before)))
        return nok(code);
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (isLineEndCode(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        last = code;
        return inside;
      }
      if (code === DOLLAR) {
        effects.enter("mathTextSequence");
        closing = 0;
        return sequence(code);
      }
      effects.enter("mathTextData");
      return data(code);
    }

    function graveInside(code: Code): State | undefined {
      if (code === null || isLineEndCode(code)) return nok(code);
      effects.enter(code === GRAVE ? "mathTextSequence" : "mathTextData");
      return code === GRAVE ? graveClosing(code) : graveData(code);
    }

    function graveData(code: Code): State | undefined {
      if (code !== null && !isLineEndCode(code) && code !== GRAVE) {
        effects.consume(code);
        hasContent ||= !isSpace(code);
        return graveData;
      }
      effects.exit("mathTextData");
      return graveInside(code);
    }

    function graveClosing(code: Code): State | undefined {
      effects.consume(code);
      return (dollar) => {
        if (dollar !== DOLLAR || !hasContent) return nok(dollar);
        effects.consume(dollar);
        return (next) => {
          effects.exit("mathTextSequence");
          effects.exit("mathText");
          return ok(next);
        };
      };
    }

    function data(code: Code): State | undefined {
      const isEscaped = last === BACKSLASH;
      if (code === null || isLineEndCode(code) || (code === DOLLAR && !isEscaped)) {
        effects.exit("mathTextData");
        return inside(code);
      }
      effects.consume(code);
      hasContent ||= !isSpace(code);
      last = isEscaped ? null : code;
      return data;
    }

    function sequence(code: Code): State | undefined {
      if (code === DOLLAR) {
        effects.consume(code);
        closing++;
        return sequence;
      }
      const isSpaced = size === 1 && (isSpace(last) || isLineEndCode(last) || isDigit(code));
      const token = effects.exit("mathTextSequence");
      if (closing === size && hasContent && !isSpaced) {
        effects.exit("mathText");
        return ok(code);
      }
      // A single dollar within double ones, as in `\text{$x$}`, is part of the formula.
      if (size === 1 || closing > 1) return nok(code);
      token.type = "mathTextData";
      last = DOLLAR;
      return inside(code);
    }
  }
}
