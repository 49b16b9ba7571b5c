/** Edges of a text, in CSS px from the top of the screen. */
interface Box {
  top: number;
  bottom: number;
}

/** Just below the top of the screen after a jump (`scroll-padding` of base.css): a heading there is the current one. */
const LINE = 100;

/** Returns the share of a text that was read: 0 until its top reaches the top of the screen, 1 once its end is visible. */
export function shareRead({ top, bottom }: Box, screen: number): number {
  const way = bottom - top - screen;
  if (way <= 0) return bottom <= screen ? 1 : 0;
  return Math.min(1, Math.max(0, -top / way));
}

/** Returns the whole minutes left; 0 only if the end of the text is visible. */
export function minutesLeft(minutes: number, share: number): number {
  return Math.ceil(minutes * (1 - share));
}

/**
 * Returns the height on the screen above which a heading counts as read, in px. Over the last half screen of a page it moves to the
 * bottom of the screen, since the last headings cannot scroll higher.
 */
export function readingLine({
  scrolled,
  way,
  screen,
}: Record<"scrolled" | "way" | "screen", number>): number {
  const last = Math.min(screen / 2, way);
  if (last <= 0) return LINE;
  const sunk = Math.min(1, Math.max(0, 1 - (way - scrolled) / last));
  return LINE + (screen - LINE) * sunk;
}

/** Returns the last heading that is above the line; `undefined` if none is. */
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
