import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, State } from "micromark-util-types";
import { characterOf } from "../characterOf.ts";

/** Content of subscripts; it is so short that other text rarely matches. */
const SUBSCRIPT = /^(?:\d{1,3}[+-]?|[a-z](?:[+-]\d)?)$/;
/** Content of superscripts. Excludes letters such as `o`, which occur in smileys. */
const SUPERSCRIPT = /^(?:[+-]?\d{1,3}|\d?[+-]|[a-np-tx-z](?:[+-]\d)?|st|nd|rd|th)$/;

/** Maximum length of the content, in UTF-16 units. */
const MAX_LENGTH = 4;

/** Subscripts such as `H~2~O`. They must follow a Latin letter or a closing bracket, because `3~5일, 100~200원` are ranges. */
export const subscript = createScript({ type: "subscript", before: /[A-Za-z)\]]/, content: SUBSCRIPT });

/** Superscripts such as `x^2^`, `10^-3^`, `1^st^`. */
export const superscript = createScript({
  type: "superscript",
  before: /[A-Za-z\d)\]]/,
  content: SUPERSCRIPT,
});

interface Script {
  type: "subscript" | "superscript";
  before: RegExp;
  content: RegExp;
}

function createScript({ type, before, content }: Script): Construct {
  return {
    name: type,
    tokenize(effects, ok, nok) {
      const isAttached = before.test(characterOf(this.previous));
      let marker: Code;
      let text = "";
      const start: State = (code) => {
        if (!isAttached) return nok(code);
        marker = code;
        effects.enter(type);
        effects.consume(code);
        return inside;
      };
      const inside: State = (code) => {
        if (code === marker) {
          effects.consume(code);
          return end;
        }
        if (code === null || markdownLineEnding(code) || text.length === MAX_LENGTH) return nok(code);
        text += characterOf(code);
        effects.consume(code);
        return inside;
      };
      const end: State = (code) => {
        effects.exit(type);
        // A letter may follow a script that contains a digit, as in `H~2~O`, but no other script.
        const excludedAfter = /\d/.test(text) ? /[\d~^]/ : /[A-Za-z\d~^]/;
        return (content.test(text) && !excludedAfter.test(characterOf(code)) ? ok : nok)(code);
      };
      return start;
    },
  };
}
