import { breakLines, cutLines } from "./breakLines.ts";
import { toPieces } from "./toPieces.ts";

/** A size of a title in px, and how many lines it may have in it. */
export interface TitleSize {
  size: number;
  lines: number;
}

interface FittedTitle {
  /** px */
  size: number;
  lines: string[];
}

interface FitOptions {
  /** From the largest on. */
  sizes: readonly TitleSize[];
  /** Smaller ones, for a title with a word that is wider than a line in the last of the sizes. */
  wordSizes: readonly TitleSize[];
  /** px */
  width: number;
  measure: (text: string) => number;
}

/**
 * A title in the largest of the sizes in which it has room; one that has room in none is cut in the last. A word is parted only where
 * it is too wide in the smallest too.
 */
export function fitTitle(title: string, { sizes, wordSizes, width, measure }: FitOptions): FittedTitle {
  const widest = toPieces(title).reduce((most, { text }) => Math.max(most, measure(text)), 0);
  const isHeld = ({ size }: TitleSize) => widest * size <= width;
  const last = sizes.at(-1) ?? { size: 0, lines: 1 };
  const open = isHeld(last) ? sizes : wordSizes.filter(isHeld);
  for (const { size, lines } of open) {
    const fitted = breakLines(title, { width: width / size, lines, measure });
    if (fitted) return { size, lines: fitted };
  }
  const { size, lines } = isHeld(last) ? last : (open[0] ?? last);
  return { size, lines: cutLines(title, { width: width / size, lines, measure }) };
}
