import type { Extension } from "mdast-util-from-markdown";
import { markdownLineEnding } from "micromark-util-character";
import type { Parents, PhrasingContent } from "mdast";
import type { Code, Construct, State } from "micromark-util-types";
import { labelOfKey } from "./keyNames.ts";

const KEY = /"[^"\n]+"|[\p{L}\d][\p{L}\d/-]*/gu;
const KEYS = /^\+\+(?:"[^"\n]+"|[\p{L}\d][\p{L}\d/-]*)(?:\+(?:"[^"\n]+"|[\p{L}\d][\p{L}\d/-]*))*\+\+$/u;

/** Maximum length of a key combination, in UTF-16 units. */
const MAX_LENGTH = 80;

const PLUS = 43;

/** Tokenizes key combinations such as `++ctrl+alt+del++`. `C++`, `i++ + ++j` and `++낱말++` are text. */
export const keys: Construct = {
  name: "keys",
  tokenize(effects, ok, nok) {
    const before = this.previous;
    let size = 0;
    /** Number of consecutive plus signs after the first two. */
    let run = 0;
    const start: State = (code) => {
      if (before === PLUS || isLatin(before)) return nok(code);
      effects.enter("keys");
      return inside(code);
    };
    const inside: State = (code) => {
      if (run === 2) return end(code);
      const isOpening = size < 2;
      if (code === null || markdownLineEnding(code) || size === MAX_LENGTH) return nok(code);
      if (isOpening && code !== PLUS) return nok(code);
      effects.consume(code);
      size += 1;
      run = code === PLUS && !isOpening ? run + 1 : 0;
      return inside;
    };
    const end: State = (code) => {
      const text = this.sliceSerialize(effects.exit("keys"));
      const isKeys = code !== PLUS && KEYS.test(text) && namesIn(text).every((name) => labelOfKey(name));
      return (isKeys ? ok : nok)(code);
    };
    return start;
  },
};

function isLatin(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z\d]/.test(String.fromCharCode(code));
}

function namesIn(text: string): string[] {
  return text.slice(2, -2).match(KEY) ?? [];
}

/** Converts the tokens of keys to `<kbd>` nodes. */
export const keysFromMarkdown: Extension = {
  enter: {
    keys(token) {
      const { children } = this.stack.at(-1) as Parents;
      for (const [index, name] of namesIn(this.sliceSerialize(token)).entries()) {
        const value = labelOfKey(name) ?? name;
        const key: PhrasingContent = {
          type: "mark",
          children: [{ type: "text", value }],
          data: { hName: "kbd" },
        };
        if (index > 0) (children as PhrasingContent[]).push({ type: "text", value: "+" });
        (children as PhrasingContent[]).push(key);
      }
    },
  },
};
