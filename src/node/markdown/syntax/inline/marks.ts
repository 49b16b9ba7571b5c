import type { TokenTypeMap } from "micromark-util-types";

/** A kind of opening and closing mark around text. */
export type Pair = "==" | "^^" | "{==" | "{++" | "{--" | "{~~" | "~>";

/** A mark, the pair that it opens and the one that it closes, and the characters between which it may do so. */
export interface InlineMark {
  text: string;
  opens?: Pair;
  closes?: Pair;
  /** Set for marks of two equal characters, which must not be longer. */
  mayOpen?: (before: string, after: string) => boolean;
  mayClose?: (before: string, after: string) => boolean;
}

/** Tokens of the text between the marks of a pair. */
export const TOKENS: Record<Pair, keyof TokenTypeMap> = {
  "==": "highlight",
  "^^": "insertion",
  "{==": "highlight",
  "{++": "insertion",
  "{--": "deletion",
  "{~~": "deletion",
  "~>": "insertion",
};

/** Whether a character may be outside a mark: `a==b` is a comparison, but Hangul may follow, `==강조==는`. */
const isBoundary = (character: string) => !/[A-Za-z\d]/.test(character);
const isWord = (character: string) => /\S/.test(character);

/**
 * `==mark==`, `^^insert^^` and CriticMarkup `{++insert++}`, `{--delete--}`, `{~~old~>new~~}`, `{==mark==}`, as in
 * https://facelessuser.github.io/pymdown-extensions/. In Korean `^^` is a smiley, so it cannot mark Hangul.
 */
export const MARKS: readonly InlineMark[] = [
  {
    text: "==",
    opens: "==",
    closes: "==",
    mayOpen: (before, after) => isBoundary(before) && isWord(after),
    mayClose: (before, after) => isWord(before) && isBoundary(after),
  },
  {
    text: "^^",
    opens: "^^",
    closes: "^^",
    mayOpen: (before, after) => !/[\p{L}\p{N}]/u.test(before) && /[\w*`["]/.test(after),
    mayClose: (before, after) => /[\w*`\]".!?)]/.test(before) && isBoundary(after),
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
