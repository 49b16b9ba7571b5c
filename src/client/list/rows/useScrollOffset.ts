import { type RefObject, useEffect } from "react";
import { type GrownList, noteGrownList, readGrownList } from "./listGrowth.ts";
import { FIRST_ROWS } from "../loadList.ts";

/** Milliseconds without a scroll event after which scrolling has come to rest. */
const REST = 120;
/** Frames in which the boxes round a row that is scrolled to find their heights. */
const SETTLING = 6;

/**
 * Notes which row stands at the top whenever scrolling has come to rest, under the `key` of the history's entry, and brings the
 * one that was `noted` back. A position in px says little of a list whose rows have no height before they are near.
 */
export function useScrollOffset(
  list: RefObject<HTMLElement | null>,
  key: string | undefined,
  { noted, reserved }: { noted: GrownList | undefined; reserved: number },
): void {
  // Passive effects come after the router's own restoration of the scroll position.
  useEffect(() => {
    const row = list.current?.querySelectorAll("article")[noted?.first ?? -1];
    if (!row || !noted) return undefined;
    let frame = 0;
    let frames = 0;
    const restore = () => {
      window.scrollBy(0, row.getBoundingClientRect().top - noted.top);
      if (++frames < SETTLING) frame = requestAnimationFrame(restore);
    };
    restore();
    return () => cancelAnimationFrame(frame);
  }, [list, noted]);

  useEffect(() => {
    if (key === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      const row = list.current && rowInSight(list.current);
      if (row || readGrownList(key)) noteGrownList(key, row ? { ...row, reserved } : undefined);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(note, REST);
    };
    addEventListener("scroll", wait, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", wait);
    };
  }, [list, key, reserved]);
}

/** The first row that the window shows whole, where that is one which the page's HTML may not hold. */
function rowInSight(list: Element): GrownList | undefined {
  const isAbove = (element: Element) => element.getBoundingClientRect().top <= 0;
  // Boxes of rows are searched first: the rows of a box out of sight have places, but not yet their own.
  const box = [...list.children].findLast(isAbove);
  const row = box?.matches("article") ? box : [...(box?.children ?? [])].findLast(isAbove);
  if (!row) return undefined;
  const rows = [...list.querySelectorAll("article")];
  const above = rows.indexOf(row as HTMLElement);
  if (above < FIRST_ROWS / 2) return undefined;
  // The one below it, whole in sight: rows above may have another height when they are drawn anew.
  const first = Math.min(above + 1, rows.length - 1);
  return { rows: first + FIRST_ROWS, first, top: rows[first]?.getBoundingClientRect().top ?? 0 };
}
