// Unicode orders the 11,172 Hangul syllables by initial, vowel and final: section 3.12 of the standard,
// https://www.unicode.org/versions/latest/.

/** Code of the first Hangul syllable, 가. */
const FIRST = 0xac00;
/** Code of the last Hangul syllable, 힣. */
const LAST = 0xd7a3;

/** Initial consonants in Unicode's order. */
export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** Number of vowels. */
const VOWELS = 21;
/** Number of final consonants, including index 0, which means no final. */
const FINALS = 28;

/** The letters of a syllable, as indices in Unicode's order. `final` is 0 if the syllable has no final consonant. */
export interface Syllable {
  initial: number;
  vowel: number;
  final: number;
}

/** Whether a UTF-16 code unit is a Hangul syllable. */
export function isSyllable(code: number): boolean {
  return code >= FIRST && code <= LAST;
}

/** Splits a Hangul syllable into its letters. Returns undefined for any other character. */
export function toSyllable(character: string | undefined): Syllable | undefined {
  const code = character?.charCodeAt(0) ?? 0;
  if (!isSyllable(code)) return undefined;
  const index = code - FIRST;
  return {
    initial: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor(index / FINALS) % VOWELS,
    final: index % FINALS,
  };
}

/** Composes a Hangul syllable from its letters. */
export function fromSyllable({ initial, vowel, final }: Syllable): string {
  return String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS + final);
}

/** Returns the range of all syllables with a certain initial, including both ends: 타 to 팋 for ㅌ. */
export function syllablesOf(initial: number): { from: string; to: string } {
  return {
    from: fromSyllable({ initial, vowel: 0, final: 0 }),
    to: fromSyllable({ initial, vowel: VOWELS - 1, final: FINALS - 1 }),
  };
}
