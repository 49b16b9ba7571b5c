import { markdownLineEnding } from "micromark-util-character";
import type { Construct, State, TokenTypeMap } from "micromark-util-types";
import { characterOf } from "../characterOf.ts";

interface Delimited {
  type: keyof TokenTypeMap;
  opening: string;
  closing: string;
  /** Maximum length of the content, in UTF-16 units. It limits the time for a text with many unclosed delimiters. */
  maxLength: number;
  /** Whether the content may contain line endings; default: false. */
  isMultiline?: boolean;
  /** Whether the content is valid; `after` is the character after the closing delimiter. */
  accepts: (content: string, after: string) => boolean;
}

/** Creates an inline construct with plain text between two delimiters. */
export function createDelimited(shape: Delimited): Construct {
  const { type, opening, closing, maxLength, isMultiline = false, accepts } = shape;
  return {
    name: type,
    tokenize(effects, ok, nok) {
      let text = "";
      const start: State = (code) => {
        effects.enter(type);
        return inside(code);
      };
      const inside: State = (code) => {
        if (text.length >= opening.length + closing.length && text.endsWith(closing)) return end(code);
        if (code === null || text.length > opening.length + maxLength + closing.length) return nok(code);
        if (text.length < opening.length && characterOf(code) !== opening[text.length]) return nok(code);
        if (markdownLineEnding(code) && !isMultiline) return nok(code);
        text += characterOf(code);
        // A second opening delimiter ends this attempt, so that the search takes linear time.
        if (text.length > opening.length && text.endsWith(opening)) return nok(code);
        effects.consume(code);
        return inside;
      };
      const end: State = (code) => {
        const isAccepted = accepts(text.slice(opening.length, -closing.length), characterOf(code));
        if (!isAccepted) return nok(code);
        effects.exit(type);
        return ok(code);
      };
      return start;
    },
  };
}
