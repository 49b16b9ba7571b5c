const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a character is of a script that is searched by syllables: Hangul, with its letters, Chinese characters, kana. */
export function isCjk(character: string | undefined): boolean {
  return character !== undefined && character > "\u10FF" && CJK.test(character);
}

/** Whether a character is a letter or digit of the others, which are searched by words. */
export function isLatin(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character) && !isCjk(character);
}

/** Where syllables begin in Unicode, and how many begin with one consonant. */
const SYLLABLES = { first: 0xac00, perInitial: 588 };
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/** A text in which each syllable of Hangul is its first consonant, of the same length. */
export function toInitials(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => {
    const place = Math.floor((syllable.charCodeAt(0) - SYLLABLES.first) / SYLLABLES.perInitial);
    return INITIALS[place] ?? syllable;
  });
}
