/** Hangul, kana and Han characters read per minute. */
const CHARACTERS_A_MINUTE = 500;
/** Words of other scripts read per minute. */
const WORDS_A_MINUTE = 230;

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;

/**
 * Returns the time to read a text, in whole minutes, at least 1. Counts East Asian scripts by character, others
 * by word.
 */
export function readingMinutes(text: string): number {
  const characters = text.match(EAST_ASIAN)?.length ?? 0;
  const words = text.replace(EAST_ASIAN, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE));
}
