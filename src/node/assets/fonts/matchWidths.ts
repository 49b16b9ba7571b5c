import type { LocalFont } from "./localFonts.ts";

/** How often each letter occurs in the site's texts. Weights the widths of two fonts when they are compared. */
export interface LetterUse {
  script: "hangul" | "latin";
  counts: ReadonlyMap<string, number>;
}

/** Maximum number of letters that are counted: about a book. */
const MAX_LETTERS = 200_000;

/**
 * Counts the letters that fill most of a line: Hangul syllables if most letters are Hangul, else `a` to `z`. Spaces are counted too: Korean
 * has one per four letters, and their widths differ most between fonts.
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
  // Words of both scripts are assumed to be equally long.
  const share = spaces * (total[script] / (total.hangul + total.latin || 1));
  return { script, counts: new Map([...counts[script], [" ", share]]) };
}

/** Returns the factor for `size-adjust` at which a local font has the average width of the site's font; 1 if its widths are unknown. */
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
