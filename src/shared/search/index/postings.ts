/**
 * Where a term stands, as a string: for each text twice the way from the last one's place, plus one where it stands in a heading;
 * in digits to the base of 46, the lowest first, each a character of ASCII that JSON needs not escape. All digits of a number but its
 * last are taken from the second half of the characters.
 */
const BASE = 46;
const DIGITS = Uint8Array.from({ length: 94 }, (_, index) => 0x21 + index).filter(
  (code) => code !== 0x22 && code !== 0x5c,
);
const NONE = 255;
/** The value of each digit by its character code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(code)); // -1 is 255 in a byte

/** Where a term stands in a text: the greater, the weightier. */
export const OCCURRENCES = { nowhere: 0, inBody: 1, inHeading: 2 } as const;

/** One of {@link OCCURRENCES} for each text of the site, by its place. Maps of thousands of places took ten times as long. */
export type Postings = Uint8Array;

/** Writes a posting, of at most 6 bytes, into bytes of ASCII; gives where the next stands. */
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

/** Adds what a string of postings says; of a text that is there already the weightier place stays. Throws where it is none. */
export function addPostings(encoded: string, to: Postings): void {
  let place = -1;
  let number = 0;
  let weight = 1;
  for (let at = 0; at < encoded.length; at++) {
    const value = VALUES[encoded.charCodeAt(at)] ?? NONE;
    if (value === NONE) throw new Error(`found ${JSON.stringify(encoded[at])} among postings`);
    number += (value % BASE) * weight;
    weight *= BASE;
    if (value >= BASE) continue;
    place += Math.floor(number / 2);
    const occursIn = number % 2 === 1 ? OCCURRENCES.inHeading : OCCURRENCES.inBody;
    if (occursIn > (to[place] ?? Infinity)) to[place] = occursIn;
    number = 0;
    weight = 1;
  }
}
