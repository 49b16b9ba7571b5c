import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router-dom";
import { type Card, PostRows } from "../components/PostRows.tsx";
import { type GrownList, noteGrownList, readGrownList } from "../grownList.ts";
import { useSetting } from "../shell.ts";
import { whenIdle } from "../whenIdle.ts";
import { FIRST_ROWS } from "./loadList.ts";

/** Rows that are added at a time while the browser is idle. */
const STEP = 200;

interface Props {
  posts: readonly Card[];
  isPending: boolean;
}

/**
 * A list of any length: the first rows at once, the others in steps while the browser is idle, so that the scroll bar and the
 * browser's own search in the page know all of them. Who comes back finds the row at which the list was left.
 */
export function Rows({ posts, isPending }: Props) {
  const { key } = useLocation();
  const setting = useSetting();
  const [noted] = useState(() => readGrownList(key));
  const [count, setCount] = useState(Math.max(FIRST_ROWS, noted?.rows ?? 0));
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (count >= posts.length) return undefined;
    return whenIdle(() => startTransition(() => setCount(count + STEP)));
  }, [count, posts.length]);

  // After the router has scrolled to where the window stood, which says little while rows have no height of their own.
  useEffect(() => {
    const row = list.current?.children[noted?.first ?? -1];
    if (row && noted) window.scrollBy(0, row.getBoundingClientRect().top - noted.top);
  }, [noted]);

  useLayoutEffect(() => {
    const element = list.current;
    const note = () => {
      const place = element && rowInSight(element);
      if (place) noteGrownList(key, place);
    };
    addEventListener("pagehide", note);
    return () => {
      removeEventListener("pagehide", note);
      note();
    };
  }, [key]);

  const steps = useMemo(() => {
    const starts = Array.from(
      { length: Math.ceil(posts.length / STEP) },
      (_, index) => FIRST_ROWS + index * STEP,
    );
    return [posts.slice(0, FIRST_ROWS), ...starts.map((start) => posts.slice(start, start + STEP))];
  }, [posts]);
  const shown = steps.slice(0, 1 + Math.ceil((count - FIRST_ROWS) / STEP));
  return (
    <div ref={list}>
      {shown.map((rows, index) => (
        <PostRows key={index} posts={rows} setting={setting} isPending={isPending} isLater={index > 0} />
      ))}
    </div>
  );
}

/** The first row that the window shows, where that is one which the page's HTML may not hold. */
function rowInSight({ children }: Element): GrownList | undefined {
  const topOf = (row: number) => children[row]?.getBoundingClientRect().top ?? 0;
  let [low, high] = [0, children.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= 0) low = middle;
    else high = middle - 1;
  }
  return low < FIRST_ROWS / 2 ? undefined : { rows: low + FIRST_ROWS, first: low, top: topOf(low) };
}
