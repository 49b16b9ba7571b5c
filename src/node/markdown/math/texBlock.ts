import { factorySpace } from "micromark-factory-space";
import type { Code, Construct, State, TokenizeContext, Tokenizer } from "micromark-util-types";
import { isSpace, isLineEndCode } from "./codes.ts";
import { TexReader } from "./texReader.ts";

/**
 * Tokenizes a block formula: `\[ … \]` or `\begin{align} … \end{align}`.
 * @param lines Numbers of the lines on which a formula opens, counted from 1.
 * @param isOn Whether formulas are enabled.
 */
export function texBlock(lines: ReadonlySet<number>, isOn: boolean): Construct {
  return { name: "texBlock", concrete: true, tokenize };

  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
    const isOpening = lines.has(this.now().line);
    const isLazy = (): boolean => this.parser.lazy[this.now().line] ?? false;
    const { interrupt } = this;
    const reader = new TexReader(isOn);
    return (code) => {
      if (!isOpening) return nok(code);
      effects.enter("texBlock");
      return interrupt ? ok(code) : lineStart(code);
    };

    function lineStart(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (isLineEndCode(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        if (reader.read("\n") === false) return nok;
        return (next) => (isLazy() ? nok(next) : lineStart(next));
      }
      effects.enter("texBlockData");
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null || isLineEndCode(code)) {
        effects.exit("texBlockData");
        return lineStart(code);
      }
      effects.consume(code);
      const isEnd = reader.read(code < 0 ? " " : String.fromCharCode(code));
      if (isEnd === undefined) return inside;
      return isEnd ? end : nok;
    }

    function end(code: Code): State | undefined {
      effects.exit("texBlockData");
      effects.exit("texBlock");
      if (!isSpace(code)) return code === null || isLineEndCode(code) ? ok(code) : nok(code);
      return factorySpace(effects, ok, "whitespace")(code);
    }
  }
}
