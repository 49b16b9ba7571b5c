import { disassemble } from "es-hangul";
import { nearest } from "../nearest.ts";
import { foldText } from "./fold.ts";

/** Share of letters that may differ: a syllable has two or three, so that words of the same length share some by chance. */
const LIMIT = 0.4;

/**
 * At most four of `candidates` that are spelt most like what was typed, the best first; never that itself. Hangul is compared letter
 * by letter: 데이타 is one letter away from 데이터.
 */
export function nearestWords(typed: string, candidates: readonly string[]): string[] {
  const spelt = spell(typed);
  const words = new Map(candidates.map((word) => [spell(word), word]));
  words.delete(spelt);
  return nearest(spelt, [...words.keys()], { most: 4, limit: LIMIT }).map(
    (letters) => words.get(letters) as string,
  );
}

function spell(text: string): string {
  return disassemble(foldText(text.normalize("NFC")));
}
