import { disassemble } from "es-hangul";
import { nearest } from "../../urls/nearest.ts";
import { foldText } from "../text/foldText.ts";

/** Share of letters that may differ: a syllable has two or three, so that words of the same length share some by chance. */
const LIMIT = 0.4;

/** Of more words than these only those that begin alike are compared: of 40,000 words all took half a second. */
const MANY = 2000;

/** Finds words by how they are spelt. */
export type NearestWords = (typed: string) => string[];

/**
 * At most four of `candidates` that are spelt most like what was typed, the best first; never that itself. Hangul is compared letter
 * by letter: 데이타 is one letter away from 데이터.
 */
export function createNearestWords(candidates: Iterable<string>): NearestWords {
  const words = new Map(Array.from(candidates, (word) => [spell(word), word]));
  return (typed) => {
    const wanted = spell(typed);
    // What is much shorter or longer is no other spelling of it, and need not be compared.
    const alike = [...words.keys()].filter(
      (letters) =>
        letters !== wanted &&
        (words.size <= MANY || letters[0] === wanted[0]) &&
        differsLittle(letters.length, wanted.length),
    );
    const found = nearest(wanted, alike, { most: 4, limit: LIMIT });
    return found.map((letters) => words.get(letters) as string);
  };
}

function differsLittle(one: number, other: number): boolean {
  return Math.abs(one - other) <= LIMIT * Math.max(one, other);
}

function spell(text: string): string {
  const folded = foldText(text.normalize("NFC"));
  return /[가-힣]/.test(folded) ? disassemble(folded) : folded;
}
