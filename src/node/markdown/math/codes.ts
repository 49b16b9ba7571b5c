import type { Code } from "micromark-util-types";

/** Micromark's codes: those of the characters, and negative ones for line ends and tabs. */
export const DOLLAR = 36;
export const BACKSLASH = 92;

export const isLineEnd = (code: Code): boolean => code !== null && code < -2;
/** A tab, the columns it fills, a blank. */
export const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;
export const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
/** A letter or digit of ASCII: `US$100`. */
export const isWord = (code: Code): boolean =>
  isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)));
