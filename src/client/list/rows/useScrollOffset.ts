import { type RefObject, useEffect } from "react";
import { type GrownList, storeGrownList, readGrownList } from "./listGrowth.ts";
import { FIRST_ROWS } from "../loadList.ts";

/** Time without a scroll event after which scrolling has ended, in milliseconds. */
const SCROLL_END_DELAY = 120;
/** Number of frames in which the offset is corrected, because the boxes around a restored row do not have their final heights yet. */
const LAYOUT_FRAMES = 6;

/**
 * Stores the row at the top of the window when scrolling ends, and restores the stored row. An offset in px is not enough, because rows
 * far from the window have no height yet.
 * @param key Key of the history entry; `undefined` to store nothing.
 */
export function useScrollOffset(
  list: RefObject<HTMLElement | null>,
  key: string | undefined,
  { stored, reserved }: { stored: GrownList | undefined; reserved: number },
): void {
  // A passive effect, because it must run after the router has restored its scroll offset.
  useEffect(() => {
    const row = list.current?.querySelectorAll("article")[stored?.first ?? -1];
    if (!row || !stored) return undefined;
    let frame = 0;
    let frames = 0;
    const restore = () => {
      window.scrollBy(0, row.getBoundingClientRect().top - stored.top);
      if (++frames < LAYOUT_FRAMES) frame = requestAnimationFrame(restore);
    };
    restore();
    return () => cancelAnimationFrame(frame);
  }, [list, stored]);

  useEffect(() => {
    if (key === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const store = () => {
      const row = list.current && rowInSight(list.current);
      if (row || readGrownList(key)) storeGrownList(key, row ? { ...row, reserved } : undefined);
    };
    const scheduleStore = () => {
      clearTimeout(timer);
      timer = setTimeout(store, SCROLL_END_DELAY);
    };
    addEventListener("scroll", scheduleStore, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", scheduleStore);
    };
  }, [list, key, reserved]);
}

/**
 * Returns the first row that is fully visible. Returns `undefined` in the first half of the first {@link FIRST_ROWS} rows, because the
 * page's HTML already contains the rows that fill the window there.
 */
function rowInSight(list: Element): GrownList | undefined {
  const isAbove = (element: Element) => element.getBoundingClientRect().top <= 0;
  // Searches the boxes first, because rows in a box that is not laid out cannot be measured.
  const box = [...list.children].findLast(isAbove);
  const row = box?.matches("article") ? box : [...(box?.children ?? [])].findLast(isAbove);
  if (!row) return undefined;
  const rows = [...list.querySelectorAll("article")];
  const above = rows.indexOf(row as HTMLElement);
  if (above < FIRST_ROWS / 2) return undefined;
  // Uses the first fully visible row, because rows above it may have other heights when they are rendered again.
  const first = Math.min(above + 1, rows.length - 1);
  return { rows: first + FIRST_ROWS, first, top: rows[first]?.getBoundingClientRect().top ?? 0 };
}
