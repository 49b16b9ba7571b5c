import { convertHangulToQwerty, convertQwertyToHangul } from "es-hangul";

/** Whole syllables, of which the last may be incomplete. At least two, because most pairs of letters make one syllable. */
const SYLLABLES = /^(?=(?:.*[가-힣]){2})[가-힣0-9]+[ㄱ-ㅎ]?$/;

/**
 * Keys that type whole syllables, of which the last may be incomplete: initial, vowel, final of up to two
 * letters. Also guards es-hangul 2.4.0, which throws for a double vowel without an initial (`hoax`).
 */
const KEYS =
  /^(?:[qwertasdfgzxcv](?:h[kol]|n[jpl]|ml|[yuiophjklbnm])[qwertasdfgzxcv]{0,2}|\d)+[qwertasdfgzxcv]?$/i;

/** Fewer letters are meant as initials. */
const MIN_LETTERS = 4;

/**
 * Returns what a word would be on the other layout of a Korean keyboard (KS X 5002 over QWERTY): `epdlxj` is
 * 데이터, `ㅐㅔ둠ㅑ` is openai. Tries capitals as Shift (ㅃ ㅉ ㄸ ㄲ ㅆ ㅒ ㅖ) and as Caps Lock.
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
  // No Hangul word contains a single vowel, so that two letters are enough: `ㅁㅑ` is ai.
  return letters >= MIN_LETTERS || (letters >= 2 && /[ㅏ-ㅣ]/.test(typed)) ? [latin] : [];
}
