/** Edges of a text, in CSS px from the top of the screen. */
interface Box {
  top: number;
  bottom: number;
}

/**
 * Distance from the top of the screen above which a heading counts as read, in px. A jump puts a heading at `scroll-padding` of base.css
 * (72 px), just above the line.
 */
const LINE = 100;

/** Returns the share of a text that was read, 0 to 1. It is 0 until the text reaches the top of the screen, 1 once its end is visible. */
export function shareRead({ top, bottom }: Box, screen: number): number {
  const distance = bottom - top - screen;
  if (distance <= 0) return bottom <= screen ? 1 : 0;
  return Math.min(1, Math.max(0, -top / distance));
}

/** Returns the whole minutes left; 0 only if the end of the text is visible. */
export function minutesLeft(minutes: number, share: number): number {
  return Math.ceil(minutes * (1 - share));
}

/**
 * Returns the distance from the top of the screen above which a heading counts as read, in px. It grows to the whole screen over the last
 * half screen of a page, because the last headings cannot scroll higher.
 */
export function readingLine({
  scrolled,
  maxScroll,
  screen,
}: Record<"scrolled" | "maxScroll" | "screen", number>): number {
  const range = Math.min(screen / 2, maxScroll);
  if (range <= 0) return LINE;
  const progress = Math.min(1, Math.max(0, 1 - (maxScroll - scrolled) / range));
  return LINE + (screen - LINE) * progress;
}

/** Finds the last heading above the line by binary search; `undefined` if there is none. */
export function lastAbove<Heading>(
  headings: readonly Heading[],
  isAbove: (heading: Heading) => boolean,
): Heading | undefined {
  let from = 0;
  let to = headings.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isAbove(headings[middle] as Heading)) from = middle + 1;
    else to = middle;
  }
  return headings[from - 1];
}
