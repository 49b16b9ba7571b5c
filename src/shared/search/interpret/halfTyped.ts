import type { Interpretation } from "./interpretation.ts";
import { fromSyllable, INITIALS, syllablesOf, toSyllable, type Syllable } from "../text/syllable.ts";

/**
 * For each final in Unicode's order, none first: the final that stays and the initial that goes to the next syllable when a vowel
 * follows. `앉` + ㅏ is 안자, `갂` + ㅏ is 가까.
 */
const FINALS =
  " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(
    " ",
  );

/** Vowels that the next letter may make longer, and the last they may become: ㅗ is on the way to ㅘ ㅙ ㅚ, ㅜ to ㅝ ㅞ ㅟ, ㅡ to ㅢ. */
const LONGER_VOWELS = new Map([
  [8, 11],
  [13, 16],
  [18, 19],
]);

/**
 * What a word in Hangul may become whose last syllable is still being typed: `데이터센ㅌ`, `데이터세`, `데잍`. Empty where its last
 * character is no Hangul, or nothing certain stands before it.
 */
export function readHalfTyped(text: string): Interpretation[] {
  const before = text.slice(0, -1);
  const last = text.slice(-1);
  const syllable = toSyllable(last);
  const readings = syllable ? readSyllable(before, syllable) : readLetter(before, last);
  return readings.filter((reading) => reading.text !== "");
}

function readLetter(before: string, letter: string): Interpretation[] {
  const initial = INITIALS.indexOf(letter);
  // Behind another lone letter it is one of several initials, not the beginning of a syllable.
  if (initial < 0 || /[ㄱ-ㅣ]$/.test(before)) return [];
  return [{ text: before, next: syllablesOf(initial) }];
}

function readSyllable(before: string, syllable: Syllable): Interpretation[] {
  const { initial, vowel, final } = syllable;
  if (final === 0) {
    const to = { initial, vowel: LONGER_VOWELS.get(vowel) ?? vowel, final: FINALS.length - 1 };
    return [{ text: before, next: { from: fromSyllable(syllable), to: fromSyllable(to) } }];
  }
  const letters = FINALS[final] as string;
  const stays = FINALS.indexOf(letters.slice(0, -1));
  const moves = INITIALS.indexOf(letters.slice(-1));
  const moved = {
    text: before + fromSyllable({ initial, vowel, final: stays }),
    next: syllablesOf(moves),
  };
  const longer = FINALS.flatMap((other, place) =>
    other.length === 2 && other.startsWith(letters) ? [fromSyllable({ initial, vowel, final: place })] : [],
  );
  if (letters.length === 2 || longer.length === 0) return [moved];
  return [moved, { text: before, next: { from: longer[0] as string, to: longer.at(-1) as string } }];
}
