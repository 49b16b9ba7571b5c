// Postings list the texts that contain a term. They are encoded as a string, with one number per text: twice the
// difference from the index of the previous text, plus 1 if the term is in a heading. Numbers have base 46, least
// significant digit first. The last digit of a number is from the first half of DIGITS, all others from the
// second half.
const BASE = 46;
/** Character codes of the digits: printable ASCII that JSON does not escape. */
const DIGITS = Uint8Array.from({ length: 94 }, (_, index) => 0x21 + index).filter(
  (code) => code !== 0x22 && code !== 0x5c,
);
/** Marks a character that is not a digit. */
const NONE = 255;
/** The value of each digit, by its character code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(code)); // -1 becomes 255

/** Where in a text a term occurs. A higher value has a higher weight. */
export const OCCURRENCES = { none: 0, inBody: 1, inHeading: 2 } as const;

/** One of {@link OCCURRENCES} for each text, by index. A Map is ten times slower for thousands of texts. */
export type Postings = Uint8Array;

/**
 * Writes one posting at an offset, in at most 6 bytes of ASCII. Returns the offset after the posting.
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
 * Decodes postings into `target`. If a text already has a value, the higher value is stored. Throws if a
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
