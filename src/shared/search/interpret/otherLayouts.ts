import { convertHangulToQwerty, convertQwertyToHangul } from "es-hangul";

/** Whole syllables, the last perhaps still being typed; two at least, since any two letters may make one. */
const SYLLABLES = /^(?=(?:.*[가-힣]){2})[가-힣0-9]+[ㄱ-ㅎ]?$/;

/**
 * Keys that make whole syllables, the last perhaps half typed: initial, vowel, final of up to two letters. Whatever else is typed need
 * not be converted; es-hangul 2.4.0 throws at a double vowel that has no initial (`hoax`).
 */
const KEYS =
  /^(?:[qwertasdfgzxcv](?:h[kol]|n[jpl]|ml|[yuiophjklbnm])[qwertasdfgzxcv]{0,2}|\d)+[qwertasdfgzxcv]?$/i;

/** Fewer initials than these are meant as initials. */
const LEAST_LETTERS = 4;

/**
 * What a word, NFC, would have been on the other of the two layouts of a Korean keyboard (KS X 5002 over QWERTY): `epdlxj` is 데이터,
 * `ㅐㅔ둠ㅑ` is openai. With shift a key gives ㅃ ㅉ ㄸ ㄲ ㅆ ㅒ ㅖ; should that make no sense, it was caps lock, or a phone's capital.
 */
export function otherLayouts(typed: string): string[] {
  if (KEYS.test(typed)) {
    const hangul = [typed, typed.toLowerCase()].map(convertQwertyToHangul);
    return [...new Set(hangul)].filter((text) => SYLLABLES.test(text));
  }
  if (!/[ㄱ-ㅣ가-힣]/.test(typed) || /\p{Script=Latin}/u.test(typed)) return [];
  const latin = convertHangulToQwerty(typed);
  const letters = latin.replace(/[^A-Za-z]/g, "").length;
  // A vowel on its own is in no word in Hangul, so that two letters are enough: `ㅁㅑ` is ai.
  return letters >= LEAST_LETTERS || (letters >= 2 && /[ㅏ-ㅣ]/.test(typed)) ? [latin] : [];
}
