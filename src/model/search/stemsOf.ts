import { readTail, type Tail } from "./particles.ts";
import type { Reading } from "./reading.ts";
import { toSyllable } from "./syllable.ts";

/** In syllables or other characters: from here on a stem is rare enough in other words. */
const LONG = 3;

/** Readings of a folded word without the particles and endings it ends in; those less sure apart. */
export function stemsOf(word: string): { sure: Reading[]; unsure: Reading[] } {
  const sure: Reading[] = [];
  const unsure: Reading[] = [];
  for (let length = 2; length < word.length; length++) {
    const stem = word.slice(0, length);
    if (!toSyllable(word[length])) continue;
    // A shorter stem that may stand anywhere finds all that a longer one finds.
    if (sure.some(({ text, isStem, isWhole }) => !isStem && !isWhole && stem.startsWith(text))) break;
    const tail = readTail(word.slice(length), stem);
    if (tail === undefined) continue;
    const reading = readStem(stem, tail);
    if (/[a-z0-9]$/.test(stem) || length >= LONG || tail === "clear" || tail === "likely") sure.push(reading);
    else if (tail === "unsure") unsure.push(reading);
  }
  return { sure, unsure };
}

function readStem(stem: string, tail: Tail): Reading {
  // Hangul behind Latin letters shows where the word ends.
  if (/^[\p{Script=Latin}\p{N}](?:.*[\p{Script=Latin}\p{N}])?$/u.test(stem) && !/[가-힣]/.test(stem)) {
    return { text: stem, isWhole: true };
  }
  return stem.length >= LONG && tail === "clear" ? { text: stem } : { text: stem, isStem: true };
}
