import type { Code, Construct, State, TokenizeContext, Tokenizer } from "micromark-util-types";
import { GRAVE, isLineEndCode, isWord } from "./codes.ts";
import { isFormula } from "./texForms.ts";
import { TexReader } from "./texReader.ts";

/**
 * Tokenizes `\(x\)`, `\[x\]` and `\begin{align} … \end{align}` within a paragraph. They become formulas if enabled; otherwise text as in
 * the source, because Markdown would remove their backslashes.
 * @param isOn Whether formulas are enabled.
 */
export function texText(isOn: boolean): Construct {
  return { name: "texText", tokenize };

  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
    const isGlued = isWord(this.previous);
    const reader = new TexReader(isOn);
    return (code) => {
      effects.enter("texText");
      effects.enter("texTextData");
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      // Inline code takes precedence over formulas.
      if (code === null || code === GRAVE) return nok(code);
      if (isLineEndCode(code)) {
        effects.exit("texTextData");
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        effects.enter("texTextData");
        return reader.read("\n") === false ? nok : inside;
      }
      effects.consume(code);
      const isEnd = reader.read(code < 0 ? " " : String.fromCharCode(code));
      if (isEnd === undefined) return inside;
      return isEnd ? end : nok;
    }

    function end(code: Code): State | undefined {
      effects.exit("texTextData");
      effects.exit("texText");
      const { opening, content } = reader;
      const isTex = !opening || isFormula({ opening, content, isOn, isBlock: false, isGlued });
      return (isTex ? ok : nok)(code);
    }
  }
}
