import type { Code } from "micromark-util-types";

/** Character codes of micromark; line endings and tabs have negative codes. */
export const DOLLAR = 36;
export const BACKSLASH = 92;
export const GRAVE = 96;

/** Whether a code is a line ending. */
export const isLineEndCode = (code: Code): boolean => code !== null && code < -2;
/** Whether a code is a space, a tab, or a virtual space that micromark inserts after a tab. */
export const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;
/** Whether a code is an ASCII digit. */
export const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
/** Whether a code is an ASCII letter or digit. A dollar after it, as in `US$100`, does not begin a formula. */
export const isWord = (code: Code): boolean =>
  isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)));
