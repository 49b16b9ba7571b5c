import { type RefObject, useEffect } from "react";
import { type GrownList, noteGrownList, readGrownList } from "../grownList.ts";
import { FIRST_ROWS } from "./loadList.ts";

/** Milliseconds without a scroll event after which scrolling has come to rest. */
const REST = 120;

/**
 * Notes which row stands at the top whenever scrolling has come to rest, under the `key` of the history's entry, and brings the
 * one that was `noted` back. A position in px says little of a list whose rows have no height before they are near.
 */
export function useNotedPlace(
  list: RefObject<HTMLElement | null>,
  key: string | undefined,
  noted: GrownList | undefined,
): void {
  // Passive effects come after the router's own restoration of the scroll position.
  useEffect(() => {
    const row = list.current?.querySelectorAll("article")[noted?.first ?? -1];
    if (row && noted) window.scrollBy(0, row.getBoundingClientRect().top - noted.top);
  }, [list, noted]);

  useEffect(() => {
    if (key === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      const place = list.current && rowInSight(list.current);
      if (place || readGrownList(key)) noteGrownList(key, place ?? undefined);
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
  }, [list, key]);
}

/** The first row that the window shows, where that is one which the page's HTML may not hold. */
function rowInSight(list: Element): GrownList | undefined {
  const rows = list.querySelectorAll("article");
  const topOf = (row: number) => rows[row]?.getBoundingClientRect().top ?? 0;
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= 0) low = middle;
    else high = middle - 1;
  }
  return low < FIRST_ROWS / 2 ? undefined : { rows: low + FIRST_ROWS, first: low, top: topOf(low) };
}
