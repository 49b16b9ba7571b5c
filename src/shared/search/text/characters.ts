import { INITIALS, isSyllable, toSyllable } from "./syllable.ts";

const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** The first letter of Hangul, before which no script of the three begins, and the end of ASCII. */
const [HANGUL, ASCII] = [0x1100, 0x80];
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a character is of a script that is searched by syllables: Hangul, with its letters, Chinese characters, kana. */
export function isCjk(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  // Almost all of them are decided without Unicode's tables: texts are asked a million times.
  return isSyllable(code) || (code >= HANGUL && CJK.test(character));
}

/** Whether a character is a letter or digit of the others, which are searched by words. */
export function isLatin(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < ASCII)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return !isCjk(character) && LETTER.test(character);
}

/** A text in which each syllable of Hangul is its first consonant, of the same length. */
export function toInitials(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => INITIALS[toSyllable(syllable)?.initial ?? -1] ?? syllable);
}
