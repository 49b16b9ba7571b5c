import { nameToEmoji } from "gemoji";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Construct, State } from "micromark-util-types";
import { characterOf } from "../characterOf.ts";

declare module "mdast" {
  interface TextData {
    /** Whether the text is an emoji from a short code. */
    isEmoji?: boolean;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** One or more adjacent short codes such as `:rocket:`. */
    shortCodes: "shortCodes";
  }
}

const CODES = /:([a-z\d_+-]+):/g;

/** Short codes of only digits, one letter, or `+1` and `-1`. They also occur in ratios and slices: `비율:100:`, `a[:-1:]`. */
const AMBIGUOUS = /:(?:\d+|[a-z]|[+-]1):/;
const WORD = /[\p{L}\p{N}[\]]/u;

/** Maximum length of adjacent short codes, in UTF-16 units. */
const MAX_LENGTH = 400;

/** Returns the emoji of a short code; `undefined` if GitHub has no such code. */
export function emojiOf(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}

/**
 * Tokenizes the short codes of https://github.com/github/gemoji, such as `:rocket:`. `10:100:30`, `std::`, `a:book:b` and `:unknown:` are
 * text.
 */
export const shortCodes: Construct = {
  name: "shortCodes",
  tokenize(effects, ok, nok) {
    const before = characterOf(this.previous);
    let text = "";
    let isName = false;
    const start: State = (code) => {
      if (/[A-Za-z\d_:]/.test(before)) return nok(code);
      effects.enter("shortCodes");
      return colon(code);
    };
    const colon: State = (code) => {
      text += ":";
      effects.consume(code);
      isName = !isName;
      return isName ? name : afterCode;
    };
    const name: State = (code) => {
      const character = characterOf(code);
      if (character === ":" && !text.endsWith(":")) return colon(code);
      if (!/[a-z\d_+-]/.test(character) || text.length > MAX_LENGTH) return nok(code);
      text += character;
      effects.consume(code);
      return name;
    };
    const afterCode: State = (code) => {
      const after = characterOf(code);
      if (after === ":") return colon(code);
      if (/[A-Za-z\d_]/.test(after) || emojiIn(text) === undefined) return nok(code);
      if (AMBIGUOUS.test(text) && (WORD.test(before) || WORD.test(after))) return nok(code);
      effects.exit("shortCodes");
      return ok(code);
    };
    return start;
  },
};

/** Replaces short codes by emoji; returns `undefined` if one of them is unknown. */
function emojiIn(text: string): string | undefined {
  const emojis = Array.from(text.matchAll(CODES), ([, name = ""]) => emojiOf(name));
  return emojis.every((emoji) => emoji !== undefined) ? emojis.join("") : undefined;
}

/** Converts the tokens of short codes to texts. */
export const shortCodesFromMarkdown: FromMarkdown = {
  enter: {
    shortCodes(token) {
      const written = this.sliceSerialize(token);
      this.enter({ type: "text", value: emojiIn(written) ?? written, data: { isEmoji: true } }, token);
      this.exit(token);
    },
  },
};
