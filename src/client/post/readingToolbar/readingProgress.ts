/** Top and bottom of a text, in CSS px from the top of the screen. */
interface Box {
  top: number;
  bottom: number;
}

/**
 * Distance from the scroll padding to the line above which a heading counts as read, in CSS px. So a heading counts as
 * read after a jump to it.
 */
const MARGIN = 28;

/**
 * Returns the share of a text that was read, 0 to 1: 0 until its start reaches the top of the screen, 1 when its end is
 * visible.
 */
export function shareRead({ top, bottom }: Box, screen: number): number {
  const distance = bottom - top - screen;
  if (distance <= 0) return bottom <= screen ? 1 : 0;
  return Math.min(1, Math.max(0, -top / distance));
}

/**
 * Returns the remaining reading time in minutes, rounded up, so that it is 0 only if the end of the text is visible.
 */
export function minutesLeft(minutes: number, share: number): number {
  return Math.ceil(minutes * (1 - share));
}

/**
 * Returns the distance from the top of the screen above which a heading counts as read, in CSS px. Over the last half
 * screen of scrolling, this distance grows to the height of the screen, because the last headings cannot reach the top.
 * @param lengths.padding The `scroll-padding-top` of the page, which grows with the text size.
 */
export function readingLine({
  scrolled,
  maxScroll,
  screen,
  padding,
}: Record<"scrolled" | "maxScroll" | "screen" | "padding", number>): number {
  const line = padding + MARGIN;
  const range = Math.min(screen / 2, maxScroll);
  if (range <= 0) return line;
  const progress = Math.min(1, Math.max(0, 1 - (maxScroll - scrolled) / range));
  return line + (screen - line) * progress;
}

/** Finds the last heading above the reading line by binary search. Returns `undefined` if there is none. */
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
