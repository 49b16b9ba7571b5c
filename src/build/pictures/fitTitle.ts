import { breakLines, cutLines } from "./breakLines.ts";

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

/** A title in the largest of the sizes in which it has room; one that has room in none is cut in the last. */
export function fitTitle(
  title: string,
  {
    sizes,
    width,
    measure,
  }: { sizes: readonly TitleSize[]; width: number; measure: (text: string) => number },
): FittedTitle {
  for (const { size, lines } of sizes) {
    const fitted = breakLines(title, { width: width / size, lines, measure });
    if (fitted) return { size, lines: fitted };
  }
  const { size = 0, lines = 1 } = sizes.at(-1) ?? {};
  return { size, lines: cutLines(title, { width: width / size, lines, measure }) };
}
