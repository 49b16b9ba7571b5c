import { charactersOf } from "./supportedText.ts";

const WORD_JOINER = "\u2060";
/**
 * Maximum length of a word in which line breaks are prevented, in characters. Longer words may be wider than a line at the smallest title
 * size, since a character is up to 1 em wide. satori 0.63.2 draws the pieces of such a word over each other if it contains word joiners.
 */
const MAX_WORD_LENGTH = 24;
const NO_BREAK_SPACE = "\u00A0";

/**
 * Prevents line breaks within words that contain Hangul, and before a dash between words. satori's `word-break: keep-all` breaks words
 * next to punctuation: `한국어(Korean)` + `는`.
 */
export function restrictLineBreaks(text: string): string {
  return text
    .replace(/\S*\p{Script=Hangul}\S*/gu, (word) => {
      const characters = charactersOf(word);
      return characters.length > MAX_WORD_LENGTH ? word : characters.join(WORD_JOINER);
    })
    .replace(/ (?=[-–—―~·|:/&+×→] )/gu, NO_BREAK_SPACE);
}
