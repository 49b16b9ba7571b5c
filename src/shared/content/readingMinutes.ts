/** Assumed reading speed, in Hangul, kana and Han characters per minute. */
const CHARACTERS_PER_MINUTE = 500;
/** Assumed reading speed for other scripts, in words per minute. */
const WORDS_PER_MINUTE = 230;

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;

/**
 * Returns the reading time of a text in minutes, rounded to an integer, at least 1. Counts the characters of East
 * Asian scripts and the words of all other scripts.
 */
export function readingMinutes(text: string): number {
  const characters = text.match(EAST_ASIAN)?.length ?? 0;
  const words = text.replace(EAST_ASIAN, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
}
