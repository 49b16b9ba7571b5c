// Postings list the texts that contain a term. They are encoded as a string with one number per text. The number is
// twice the difference from the index of the previous text, plus 1 if the term is in a heading. For the first text,
// the previous index is -1. Numbers have base 46, least significant digit first. The last digit of each number is
// from the first half of DIGITS, all other digits are from the second half.
const BASE = 46;
/** Character codes of the digits: the printable ASCII characters that JSON does not escape. */
const DIGITS = Uint8Array.from({ length: 94 }, (_, index) => 0x21 + index).filter(
  (code) => code !== 0x22 && code !== 0x5c,
);
/** Value of a character that is not a digit. */
const NONE = 255;
/** The value of each digit, by the character code of the digit. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(code)); // -1 becomes 255

/** Where in a text a term occurs. A higher number has a higher weight in the ranking. */
export const OCCURRENCES = { none: 0, inBody: 1, inHeading: 2 } as const;

/**
 * One of {@link OCCURRENCES} for each text, by the index of the text. For thousands of texts, a Map would be ten
 * times slower.
 */
export type Postings = Uint8Array;

/**
 * Writes the posting of one text at an offset, in at most 6 bytes of ASCII. Returns the offset after the posting.
 * @param posting `step` is the difference from the index of the previous text.
 */
export function writePosting(
  { step, isHeading }: { step: number; isHeading: boolean },
  bytes: Uint8Array,
  at: number,
): number {
  let rest = 2 * step + (isHeading ? 1 : 0);
  let end = at;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) bytes[end++] = DIGITS[BASE + (rest % BASE)] as number;
  bytes[end++] = DIGITS[rest] as number;
  return end;
}

/**
 * Decodes postings into `target`. If `target` already has a value for a text, the higher value is used. Throws if a
 * character is not a digit.
 */
export function addPostings(encoded: string, target: Postings): void {
  let index = -1;
  let number = 0;
  let weight = 1;
  for (let at = 0; at < encoded.length; at++) {
    const value = VALUES[encoded.charCodeAt(at)] ?? NONE;
    if (value === NONE) throw new Error(`found ${JSON.stringify(encoded[at])} among postings`);
    number += (value % BASE) * weight;
    weight *= BASE;
    if (value >= BASE) continue;
    index += Math.floor(number / 2);
    const occursIn = number % 2 === 1 ? OCCURRENCES.inHeading : OCCURRENCES.inBody;
    if (occursIn > (target[index] ?? Infinity)) target[index] = occursIn;
    number = 0;
    weight = 1;
  }
}
