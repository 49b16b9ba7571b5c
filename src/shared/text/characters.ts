import { INITIALS, isSyllable, toSyllable } from "./syllable.ts";

const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** The first Hangul letter, below which none of the CJK scripts begins, and the end of ASCII. */
const [HANGUL, ASCII] = [0x1100, 0x80];
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a character belongs to a script that is searched by syllable: Hangul, Chinese characters, kana. */
export function isCjk(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  // Decides most characters without a regular expression: this runs a million times per search.
  return isSyllable(code) || (code >= HANGUL && CJK.test(character));
}

/** Whether a character is a letter or digit of any other script. These are searched by word. */
export function isLatin(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < ASCII)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return !isCjk(character) && LETTER.test(character);
}

/** Replaces each Hangul syllable by its initial consonant. The length does not change. */
export function toInitials(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => INITIALS[toSyllable(syllable)?.initial ?? -1] ?? syllable);
}
