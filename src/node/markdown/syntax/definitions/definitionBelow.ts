import { markdownLineEnding } from "micromark-util-character";
import type { Code, Extension, State } from "micromark-util-types";

/** A definition on one line: `[label]: url "title"`. */
const DEFINITION =
  /^\[(?!\^)((?:[^\\[\]]|\\.){1,999})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** A plausible URL (`https://…`, `/path`, `a/b.md`, `#id`, `a.png`), not a word of prose. */
const URL = /^(?:<.+>|#\S+|mailto:\S+|\S*\/\S*|[^\s.]+(?:\.[^\s.]+)*\.[a-z]{2,5}(?:#\S*)?)$/i;

/** Returns the label if a line is a definition, or would be one after an empty line; otherwise `undefined`. */
export function labelOfLine(line: string): string | undefined {
  const [, label = "", url = ""] = DEFINITION.exec(line) ?? [];
  return label.trim() && URL.test(url) ? label : undefined;
}

/**
 * Ends a paragraph if the next line is a definition, as Python-Markdown does:
 * https://python-markdown.github.io/reference/markdown/blockparser/. The parser then parses the definition as usual.
 */
export const definitionBelow: Extension = {
  flow: {
    ["[".charCodeAt(0)]: {
      name: "definitionBelow",
      tokenize(effects, ok, nok) {
        const inside: State = (code: Code) => {
          if (code !== null && !markdownLineEnding(code)) {
            effects.consume(code);
            return inside;
          }
          const line = this.sliceSerialize(effects.exit("data"));
          return (labelOfLine(line) ? ok : nok)(code);
        };
        return (code) => {
          if (!this.interrupt) return nok(code);
          effects.enter("data");
          return inside(code);
        };
      },
    },
  },
};
