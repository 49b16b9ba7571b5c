import type { LocalFont } from "./localFonts.ts";

/** What the widths of two fonts are compared by: how often each letter stands in the site's texts. */
export interface LetterUse {
  script: "hangul" | "latin";
  counts: ReadonlyMap<string, number>;
}

/** Enough to tell how often a letter is used: a book's worth. */
const MOST_LETTERS = 200_000;

/**
 * Counts the letters by which a line is filled: syllables where most letters are Hangul, else `a` to `z`; with each the blanks, of
 * which Korean has one in four, and in which fonts differ most.
 */
export function countLetters(texts: readonly string[]): LetterUse {
  const counts = { hangul: new Map<string, number>(), latin: new Map<string, number>() };
  const total = { hangul: 0, latin: 0 };
  let spaces = 0;
  for (const text of texts) {
    if (total.hangul + total.latin > MOST_LETTERS) break;
    for (const letter of text.replace(/\s+/g, " ")) {
      const script = /[가-힣]/.test(letter) ? "hangul" : /[a-z]/.test(letter) ? "latin" : undefined;
      if (letter === " ") spaces++;
      if (!script) continue;
      counts[script].set(letter, (counts[script].get(letter) ?? 0) + 1);
      total[script]++;
    }
  }
  const script = total.latin > total.hangul ? "latin" : "hangul";
  // Of a text in both, a word is taken to be as long in either.
  const share = spaces * (total[script] / (total.hangul + total.latin || 1));
  return { script, counts: new Map([...counts[script], [" ", share]]) };
}

/** By how much a local font is to be drawn larger to fill as much of a line as the site's own; 1 where that cannot be told. */
export function sizeAdjust(
  { counts }: LetterUse,
  advanceOf: (letter: string) => number | undefined,
  local: LocalFont,
): number {
  let [own, other] = [0, 0];
  for (const [letter, count] of counts) {
    const [width, stand] = [advanceOf(letter), local.advanceOf?.(letter)];
    if (width === undefined || stand === undefined) continue;
    own += count * width;
    other += count * stand;
  }
  return own > 0 && other > 0 ? Number((own / other).toFixed(3)) : 1;
}
