/** Where a text stands on the screen, in CSS px from the screen's top. */
interface Box {
  top: number;
  bottom: number;
}

/** Below what lies at the top of the screen after a jump (`scroll-padding` of base.css): there a heading is the current one. */
const LINE = 100;

/** How much of a text has gone by, 0 to 1: 0 until its top has reached that of the screen, 1 from when its end is seen. */
export function shareRead({ top, bottom }: Box, screen: number): number {
  const way = bottom - top - screen;
  if (way <= 0) return bottom <= screen ? 1 : 0;
  return Math.min(1, Math.max(0, -top / way));
}

/** Whole minutes that are left of a text; 0 only where its end is seen. */
export function minutesLeft(minutes: number, share: number): number {
  return Math.ceil(minutes * (1 - share));
}

/**
 * The height on the screen above which a heading counts as gone by, in px. Over the last half screen of a page it sinks to the
 * foot of the screen, since the last headings can come no higher.
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

/** The last of some headings, in their order, that has gone by; `undefined` above the first. */
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
