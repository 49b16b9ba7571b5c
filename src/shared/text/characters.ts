import { INITIALS, isSyllable, toSyllable } from "./syllable.ts";

const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/**
 * Lower bounds of codes. `HANGUL` is the code of the first Hangul letter, which precedes all characters of
 * {@link CJK}. `ASCII` is the first code after ASCII.
 */
const [HANGUL, ASCII] = [0x1100, 0x80];
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Whether a character belongs to a script that is searched by character, not by word: Hangul, Han (Chinese
 * characters) or kana.
 */
export function isCjk(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  // Avoids the regular expression for most characters, because this function is called a million times per search.
  return isSyllable(code) || (code >= HANGUL && CJK.test(character));
}

/**
 * Whether a character is a letter, mark or digit for which {@link isCjk} is false. Text of such characters, Latin or
 * not, is searched by word.
 */
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
