/** First and last of the 11,172 Hangul syllables, which Unicode orders by initial, vowel and final (chapter 3.12). */
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** First consonants in Unicode's order. */
export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = 21;
/** Finals, none among them. */
const FINALS = 28;

/** A syllable's letters by their places in Unicode's order; final 0 is none. */
export interface Syllable {
  initial: number;
  vowel: number;
  final: number;
}

/** Whether a UTF-16 code is a Hangul syllable. */
export function isSyllable(code: number): boolean {
  return code >= FIRST && code <= LAST;
}

/** The letters of a Hangul syllable; undefined for any other character. */
export function toSyllable(character: string | undefined): Syllable | undefined {
  const code = character?.charCodeAt(0) ?? 0;
  if (!isSyllable(code)) return undefined;
  const place = code - FIRST;
  return {
    initial: Math.floor(place / (VOWELS * FINALS)),
    vowel: Math.floor(place / FINALS) % VOWELS,
    final: place % FINALS,
  };
}

export function fromSyllable({ initial, vowel, final }: Syllable): string {
  return String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS + final);
}

/** All syllables that begin with an initial: `타`–`팋`. */
export function syllablesOf(initial: number): { from: string; to: string } {
  return {
    from: fromSyllable({ initial, vowel: 0, final: 0 }),
    to: fromSyllable({ initial, vowel: VOWELS - 1, final: FINALS - 1 }),
  };
}
