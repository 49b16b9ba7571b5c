import { disassemble } from "es-hangul";
import { nearest } from "../../urls/nearest.ts";
import { foldText } from "../../text/foldText.ts";

/**
 * Maximum share of letters that differ. A syllable has two or three letters, so that unrelated words of the
 * same length share some.
 */
const LIMIT = 0.4;

/**
 * Above this number of words, only words with the same first letter are compared: comparing 40,000 words took
 * half a second.
 */
const MAX_COMPARED = 2000;

/** Finds words with a similar spelling. */
export type NearestWords = (typed: string) => string[];

/**
 * Creates a function that returns at most four candidates with a spelling similar to a word, best first, the
 * word itself excluded. Compares Hangul by letter: 데이타 differs from 데이터 by one letter.
 */
export function createNearestWords(candidates: Iterable<string>): NearestWords {
  const words = new Map(Array.from(candidates, (word) => [toLetters(word), word]));
  return (typed) => {
    const target = toLetters(typed);
    // Skip words whose length alone exceeds the limit.
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
