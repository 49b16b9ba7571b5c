import type { TokenTypeMap } from "micromark-util-types";

/** Name of a pair of marks around text: its opening mark. */
export type Pair = "==" | "^^" | "{==" | "{++" | "{--" | "{~~" | "~>";

/** A mark, with the pairs that it may open and close, and conditions for the characters around it. */
export interface InlineMark {
  text: string;
  opens?: Pair;
  closes?: Pair;
  /** Conditions for marks of two equal characters, which must not be part of a longer run. */
  mayOpen?: (before: string, after: string) => boolean;
  mayClose?: (before: string, after: string) => boolean;
}

/** Token type of the text inside each pair. */
export const TOKENS: Record<Pair, keyof TokenTypeMap> = {
  "==": "highlight",
  "^^": "insertion",
  "{==": "highlight",
  "{++": "insertion",
  "{--": "deletion",
  "{~~": "deletion",
  "~>": "insertion",
};

/**
 * Whether a character may be directly outside a mark. Latin letters and digits may not, because `a==b` is a comparison; Hangul may, as in
 * `==강조==는`.
 */
const isBoundary = (character: string) => !/[A-Za-z\d]/.test(character);
const isWord = (character: string) => /\S/.test(character);

/**
 * Marks of https://facelessuser.github.io/pymdown-extensions/: `==mark==`, `^^insert^^` and CriticMarkup's `{++insert++}`, `{--delete--}`,
 * `{~~old~>new~~}`, `{==mark==}`. `^^` cannot mark Hangul, because it is a smiley in Korean texts.
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
