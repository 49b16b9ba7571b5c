import type { Interpretation } from "./interpretation.ts";
import { fromSyllable, INITIALS, syllablesOf, toSyllable, type Syllable } from "../../text/syllable.ts";

/**
 * Final consonants in Unicode's order; index 0 means no final consonant. If a vowel follows, the last letter of the
 * final consonant becomes the initial of the next syllable. `앉` + ㅏ is 안자, `갂` + ㅏ is 가까.
 */
const FINALS =
  " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(
    " ",
  );

/**
 * Maps a vowel to the last vowel that begins with it: ㅗ to ㅚ (after ㅘ and ㅙ), ㅜ to ㅟ (after ㅝ and ㅞ), ㅡ to ㅢ. Numbers
 * are indices in Unicode's order of vowels.
 */
const LONGER_VOWELS = new Map([
  [8, 11],
  [13, 16],
  [18, 19],
]);

/**
 * Returns interpretations of a Hangul word whose last syllable may be incomplete: `데이터센ㅌ`, `데이터세` and `데잍` may all
 * become 데이터센터. Returns an empty array if the last character is not Hangul, or if no complete syllable remains before
 * the incomplete one (`ㄷ`, `데`).
 */
export function interpretHalfTyped(text: string): Interpretation[] {
  const before = text.slice(0, -1);
  const last = text.slice(-1);
  const syllable = toSyllable(last);
  const interpretations = syllable ? interpretSyllable(before, syllable) : interpretLetter(before, last);
  return interpretations.filter((interpretation) => interpretation.text !== "");
}

function interpretLetter(before: string, letter: string): Interpretation[] {
  const initial = INITIALS.indexOf(letter);
  // After another single letter, the letter is probably one of several initials (ㄷㅇㅌ), not the start of a syllable.
  if (initial < 0 || /[ㄱ-ㅣ]$/.test(before)) return [];
  return [{ text: before, next: syllablesOf(initial) }];
}

function interpretSyllable(before: string, syllable: Syllable): Interpretation[] {
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
  const longer = FINALS.flatMap((other, index) =>
    other.length === 2 && other.startsWith(letters) ? [fromSyllable({ initial, vowel, final: index })] : [],
  );
  if (letters.length === 2 || longer.length === 0) return [moved];
  return [moved, { text: before, next: { from: longer[0] as string, to: longer.at(-1) as string } }];
}
