/**
 * The postings of a term as a string: for each text, twice the difference from the previous text's index, plus
 * one when the term is in a heading. Numbers have base 46, least significant digit first, in printable ASCII
 * that JSON need not escape. All digits but the last of a number come from the upper half of the alphabet.
 */
const BASE = 46;
const DIGITS = Uint8Array.from({ length: 94 }, (_, index) => 0x21 + index).filter(
  (code) => code !== 0x22 && code !== 0x5c,
);
const NONE = 255;
/** The value of each digit by its character code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(code)); // -1 becomes 255

/** Where a term occurs in a text; a higher value has a higher weight. */
export const OCCURRENCES = { none: 0, inBody: 1, inHeading: 2 } as const;

/** One of {@link OCCURRENCES} per text, by index. A Map was ten times slower for thousands of texts. */
export type Postings = Uint8Array;

/** Writes one posting, at most 6 bytes of ASCII, at an offset. Returns the offset behind it. */
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
 * Decodes postings into `target`. The higher value wins for a text that has one already. Throws when a
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
