/** Number of Hangul, kana and Han characters that a reader reads per minute. */
const CHARACTERS_A_MINUTE = 500;
/** Number of words in other scripts that a reader reads per minute. */
const WORDS_A_MINUTE = 230;

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;

/**
 * Returns the time to read a text, rounded to minutes, at least 1. Counts characters in East Asian scripts and
 * words in all others.
 */
export function readingMinutes(text: string): number {
  const characters = text.match(EAST_ASIAN)?.length ?? 0;
  const words = text.replace(EAST_ASIAN, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE));
}
