import type { Code } from "micromark-util-types";

/** micromark's codes: those of characters, and negative ones for line endings and tabs. */
export const DOLLAR = 36;
export const BACKSLASH = 92;

/** Whether a code is a line ending. */
export const isLineEndCode = (code: Code): boolean => code !== null && code < -2;
/** Whether a code is a tab, a column that a tab fills, or a space. */
export const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;
/** Whether a code is an ASCII digit. */
export const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
/** Whether a code is an ASCII letter or digit, as before the dollar in `US$100`. */
export const isWord = (code: Code): boolean =>
  isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)));
