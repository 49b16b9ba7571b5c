import { disassemble } from "es-hangul";
import { nearest } from "../../text/nearest.ts";
import { foldText } from "../../text/foldText.ts";

/**
 * Maximum share of letters that differ, 0 to 1. Lower than the default of `nearest`, because even unrelated Hangul
 * words have many letters in common.
 */
const LIMIT = 0.4;

/**
 * Maximum number of candidates up to which all of them are compared. If there are more, only those with the same
 * first letter are compared: comparing 40,000 words took half a second.
 */
const MAX_COMPARED = 2000;

/** Returns words with a spelling similar to the typed one. */
export type NearestWords = (typed: string) => string[];

/**
 * Creates a function that returns at most four candidates with a spelling similar to a word, best first. Excludes the
 * word itself. Compares Hangul letter by letter: 데이타 differs from 데이터 by one letter.
 */
export function createNearestWords(candidates: Iterable<string>): NearestWords {
  const words = new Map(Array.from(candidates, (word) => [toLetters(word), word]));
  return (typed) => {
    const target = toLetters(typed);
    // Skips words whose length alone shows that they differ by more than the limit.
    const candidateWords = [...words.keys()].filter(
      (letters) =>
        letters !== target &&
        (words.size <= MAX_COMPARED || letters[0] === target[0]) &&
        differsLittle(letters.length, target.length),
    );
    const found = nearest(target, candidateWords, { max: 4, limit: LIMIT });
    return found.map((letters) => words.get(letters) as string);
  };
}

function differsLittle(one: number, other: number): boolean {
  return Math.abs(one - other) <= LIMIT * Math.max(one, other);
}

function toLetters(text: string): string {
  const folded = foldText(text.normalize("NFC"));
  return /[가-힣]/.test(folded) ? disassemble(folded) : folded;
}
