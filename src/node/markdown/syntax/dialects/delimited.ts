import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, State, TokenTypeMap } from "micromark-util-types";

interface Delimited {
  type: keyof TokenTypeMap;
  opening: string;
  closing: string;
  /** Upper bound of the text between, in UTF-16 units, so that a text full of openings is not searched again and again. */
  longest: number;
  /** Whether it may go on over the end of a line. */
  isMultiline?: boolean;
  /** Whether the text between is the construct's; `after` is the character behind the closing sign. */
  accepts: (content: string, after: string) => boolean;
}

/** A construct within a line whose text between two signs is no Markdown. */
export function createDelimited(shape: Delimited): Construct {
  const { type, opening, closing, longest, isMultiline = false, accepts } = shape;
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
        if (code === null || text.length > opening.length + longest + closing.length) return nok(code);
        if (text.length < opening.length && characterOf(code) !== opening[text.length]) return nok(code);
        if (markdownLineEnding(code) && !isMultiline) return nok(code);
        text += characterOf(code);
        // The nearest opening is the one that is closed; so no text is searched twice.
        if (text.length > opening.length && text.endsWith(opening)) return nok(code);
        effects.consume(code);
        return inside;
      };
      const end: State = (code) => {
        const isOwn = accepts(text.slice(opening.length, -closing.length), characterOf(code));
        if (!isOwn) return nok(code);
        effects.exit(type);
        return ok(code);
      };
      return start;
    },
  };
}

/** The character of a code; the end of a line is `\n`, a tab and what it fills are spaces, and the end of the text is empty. */
export function characterOf(code: Code): string {
  if (code === null) return "";
  if (markdownLineEnding(code)) return "\n";
  return code < 0 ? " " : String.fromCharCode(code);
}
