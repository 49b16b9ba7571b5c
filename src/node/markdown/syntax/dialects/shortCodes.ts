import { nameToEmoji } from "gemoji";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Construct, State } from "micromark-util-types";
import { characterOf } from "./delimited.ts";

declare module "mdast" {
  interface TextData {
    /** Whether it is the emoji of a short code. */
    isEmoji?: boolean;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** `:rocket:`, or several with nothing between. */
    shortCodes: "shortCodes";
  }
}

const CODES = /:([a-z\d_+-]+):/g;

/** Names that are digits, a letter or a sign, which ratios and slices of lists have too: `비율:100:`, `a[:-1:]`. */
const SLIGHT = /:(?:\d+|[a-z]|[+-]1):/;
const GLUED = /[\p{L}\p{N}[\]]/u;

/** Upper bound of a row of short codes, in UTF-16 units. */
const LONGEST = 400;

/** The emoji of a short code's name; `undefined` for a name that GitHub does not have. */
export function emojiOf(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}

/** `:rocket:` by the names of https://github.com/github/gemoji; not `10:100:30`, `std::`, `a:book:b` or `:unknown:`. */
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
      return isName ? name : behind;
    };
    const name: State = (code) => {
      const character = characterOf(code);
      if (character === ":" && !text.endsWith(":")) return colon(code);
      if (!/[a-z\d_+-]/.test(character) || text.length > LONGEST) return nok(code);
      text += character;
      effects.consume(code);
      return name;
    };
    const behind: State = (code) => {
      const after = characterOf(code);
      if (after === ":") return colon(code);
      if (/[A-Za-z\d_]/.test(after) || emojiIn(text) === undefined) return nok(code);
      if (SLIGHT.test(text) && (GLUED.test(before) || GLUED.test(after))) return nok(code);
      effects.exit("shortCodes");
      return ok(code);
    };
    return start;
  },
};

/** The emoji of codes that are all known. */
function emojiIn(text: string): string | undefined {
  const found = Array.from(text.matchAll(CODES), ([, name = ""]) => emojiOf(name));
  return found.every((emoji) => emoji !== undefined) ? found.join("") : undefined;
}

export const shortCodesFromMarkdown: FromMarkdown = {
  enter: {
    shortCodes(token) {
      const written = this.sliceSerialize(token);
      this.enter({ type: "text", value: emojiIn(written) ?? written, data: { isEmoji: true } }, token);
      this.exit(token);
    },
  },
};
