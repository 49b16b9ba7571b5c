import type { TokenTypeMap } from "micromark-util-types";

/** Two marks with words between. */
export type Pair = "==" | "^^" | "{==" | "{++" | "{--" | "{~~" | "~>";

/** A mark, the pair it opens and the one it closes, and between which characters it may do so. */
export interface Mark {
  text: string;
  opens?: Pair;
  closes?: Pair;
  /** Those of two equal characters, which must not be more. */
  mayOpen?: (before: string, after: string) => boolean;
  mayClose?: (before: string, after: string) => boolean;
}

/** What the words of a pair are. */
export const TOKENS: Record<Pair, keyof TokenTypeMap> = {
  "==": "highlight",
  "^^": "insertion",
  "{==": "highlight",
  "{++": "insertion",
  "{--": "deletion",
  "{~~": "deletion",
  "~>": "insertion",
};

/** `a==b` compares; behind a mark a word in Hangul may go on: `==강조==는`. */
const isApart = (character: string) => !/[A-Za-z\d]/.test(character);
const isWord = (character: string) => /\S/.test(character);

/**
 * `==mark==`, `^^insert^^` and CriticMarkup `{++insert++}`, `{--delete--}`, `{~~old~>new~~}`, `{==mark==}`, as in
 * https://facelessuser.github.io/pymdown-extensions/. In Korean `^^` is a smile: it marks no words in Hangul.
 */
export const MARKS: readonly Mark[] = [
  {
    text: "==",
    opens: "==",
    closes: "==",
    mayOpen: (before, after) => isApart(before) && isWord(after),
    mayClose: (before, after) => isWord(before) && isApart(after),
  },
  {
    text: "^^",
    opens: "^^",
    closes: "^^",
    mayOpen: (before, after) => !/[\p{L}\p{N}]/u.test(before) && /[\w*`["]/.test(after),
    mayClose: (before, after) => /[\w*`\]".!?)]/.test(before) && isApart(after),
  },
  { text: "{==", opens: "{==" },
  { text: "==}", closes: "{==" },
  { text: "{++", opens: "{++" },
  { text: "++}", closes: "{++" },
  { text: "{--", opens: "{--" },
  { text: "--}", closes: "{--" },
  { text: "{~~", opens: "{~~" },
  { text: "~>", closes: "{~~", opens: "~>" },
  { text: "~~}", closes: "~>" },
];
