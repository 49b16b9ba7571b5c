import type { LocalFont } from "./localFonts.ts";

/**
 * How often each letter and the space occur in the site's texts. When the average widths of two fonts are compared, each letter counts as
 * often as it occurs.
 */
export interface LetterUse {
  script: "hangul" | "latin";
  counts: ReadonlyMap<string, number>;
}

/** Number of letters after which no further texts are counted: about the length of a book. */
const MAX_LETTERS = 200_000;

/**
 * Counts the letters of the most common script: `a` to `z` if there are more of them than Hangul syllables, else Hangul syllables. Also
 * counts spaces: Korean has about one per four letters, and the width of the space differs most between fonts.
 */
export function countLetters(texts: readonly string[]): LetterUse {
  const counts = { hangul: new Map<string, number>(), latin: new Map<string, number>() };
  const total = { hangul: 0, latin: 0 };
  let spaces = 0;
  for (const text of texts) {
    if (total.hangul + total.latin > MAX_LETTERS) break;
    for (const letter of text.replace(/\s+/g, " ")) {
      const script = /[가-힣]/.test(letter) ? "hangul" : /[a-z]/.test(letter) ? "latin" : undefined;
      if (letter === " ") spaces++;
      if (!script) continue;
      counts[script].set(letter, (counts[script].get(letter) ?? 0) + 1);
      total[script]++;
    }
  }
  const script = total.latin > total.hangul ? "latin" : "hangul";
  // The script gets a share of the spaces that is proportional to its letters, as if words of both scripts had the same length.
  const share = spaces * (total[script] / (total.hangul + total.latin || 1));
  return { script, counts: new Map([...counts[script], [" ", share]]) };
}

/** Returns the `size-adjust` factor that gives a local font the average width of the site's font; 1 if no common widths are known. */
export function sizeAdjust(
  { counts }: LetterUse,
  advanceOf: (letter: string) => number | undefined,
  local: LocalFont,
): number {
  let [own, other] = [0, 0];
  for (const [letter, count] of counts) {
    const [width, localWidth] = [advanceOf(letter), local.advanceOf?.(letter)];
    if (width === undefined || localWidth === undefined) continue;
    own += count * width;
    other += count * localWidth;
  }
  return own > 0 && other > 0 ? Number((own / other).toFixed(3)) : 1;
}
