import { markdownLineEnding } from "micromark-util-character";
import type { Code, Extension, State } from "micromark-util-types";

/** `[label]: address "title"` on one line. */
const DEFINITION =
  /^\[(?!\^)((?:[^\\[\]]|\\.){1,999})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** `https://…`, `/path`, `a/b.md`, `#id`, `a.png`; a word of prose in the form of a definition is none. */
const URL = /^(?:<.+>|#\S+|mailto:\S+|\S*\/\S*|[^\s.]+(?:\.[^\s.]+)*\.[a-z]{2,5}(?:#\S*)?)$/i;

/** The label of a line that is a definition, or would be one with an empty line above it. */
export function labelOfLine(line: string): string | undefined {
  const [, label = "", url = ""] = DEFINITION.exec(line) ?? [];
  return label.trim() && URL.test(url) ? label : undefined;
}

/**
 * Ends a paragraph where a definition is right below it, as Python-Markdown does: https://python-markdown.github.io/reference/markdown/blockparser/.
 * The definition is then read as any other.
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
