import type { Literal } from "mdast";
import type { Extension } from "mdast-util-from-markdown";
import type { Construct } from "micromark-util-types";
import { isLineEnd } from "../blocks/headLine.ts";

/** A definition of an abbreviation, which applies to the entire text: `*[HTML]: HyperText Markup Language`. */
export interface Abbreviation extends Literal {
  type: "abbreviation";
}

declare module "mdast" {
  interface DefinitionContentMap {
    abbreviation: Abbreviation;
  }
  interface RootContentMap {
    abbreviation: Abbreviation;
  }
}

/**
 * Matches the definition of an abbreviation: https://michelf.ca/projects/php-markdown/extra/#abbr. Excludes text with another asterisk,
 * which is emphasis, and `[^1]`, which is a footnote.
 */
export const DEFINITION = /^\*\[([^\][*^][^\][*]*)\]: *([^*]*)$/;

/** Tokenizes the definition of an abbreviation on its own line. */
export const abbreviation: Construct = {
  name: "abbreviation",
  tokenize(effects, ok, nok) {
    const start: typeof ok = (code) => {
      effects.enter("abbreviation");
      return inside(code);
    };
    const inside: typeof ok = (code) => {
      if (!isLineEnd(code)) {
        effects.consume(code);
        return inside;
      }
      const line = this.sliceSerialize(effects.exit("abbreviation"), true);
      return (DEFINITION.test(line) ? ok : nok)(code);
    };
    return start;
  },
};

/** Converts the tokens of abbreviations to nodes. */
export const abbreviationFromMarkdown: Extension = {
  enter: {
    abbreviation(token) {
      this.enter({ type: "abbreviation", value: this.sliceSerialize(token, true) }, token);
    },
  },
  exit: {
    abbreviation(token) {
      this.exit(token);
    },
  },
};
