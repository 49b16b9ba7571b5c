import { convertHangulToQwerty, convertQwertyToHangul } from "es-hangul";

/**
 * Matches a word of complete syllables and digits, optionally followed by a single consonant. At least two syllables
 * are required, because the keys of one syllable are often a Latin abbreviation, such as `GPS`.
 */
const SYLLABLES = /^(?=(?:.*[가-힣]){2})[가-힣0-9]+[ㄱ-ㅎ]?$/;

/**
 * Matches the keys of complete syllables and digits, optionally followed by the key of a single consonant. A syllable
 * consists of an initial, a vowel and up to two final consonants. The required initial also avoids an error in
 * es-hangul 2.4.0, which throws for a double vowel without an initial (`hoax`).
 */
const KEYS =
  /^(?:[qwertasdfgzxcv](?:h[kol]|n[jpl]|ml|[yuiophjklbnm])[qwertasdfgzxcv]{0,2}|\d)+[qwertasdfgzxcv]?$/i;

/**
 * Minimum number of keys for a conversion from Hangul to Latin. Hangul words of fewer keys, such as ㄱㅅ and 물, are
 * rarely Latin words that were typed in the wrong layout.
 */
const MIN_LETTERS = 4;

/**
 * Returns the words that the same keys type in the other layout of a Korean keyboard (KS X 5002 or QWERTY). `epdlxj`
 * is 데이터, `ㅐㅔ둠ㅑ` is openai. Interprets capitals both as typed with Shift (ㅃ ㅉ ㄸ ㄲ ㅆ ㅒ ㅖ) and as typed with Caps Lock.
 * @param typed Word in Unicode NFC.
 */
export function otherLayouts(typed: string): string[] {
  if (KEYS.test(typed)) {
    const hangul = [typed, typed.toLowerCase()].map(convertQwertyToHangul);
    return [...new Set(hangul)].filter((text) => SYLLABLES.test(text));
  }
  if (!/[ㄱ-ㅣ가-힣]/.test(typed) || /\p{Script=Latin}/u.test(typed)) return [];
  const latin = convertHangulToQwerty(typed);
  const letters = latin.replace(/[^A-Za-z]/g, "").length;
  // Only mistyped words contain a vowel outside a syllable. For such a word, two keys are enough: `ㅁㅑ` is ai.
  return letters >= MIN_LETTERS || (letters >= 2 && /[ㅏ-ㅣ]/.test(typed)) ? [latin] : [];
}
