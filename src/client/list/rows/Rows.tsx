import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { useLocation, useNavigationType } from "react-router-dom";
import { type Card, PostRows } from "./PostRows.tsx";
import { readGrownList } from "./listGrowth.ts";
import { LIST_ID } from "../../entry/hydration.ts";
import { usePageContext } from "../../data/shell.ts";
import { whenIdle } from "../../ui/whenIdle.ts";
import { FIRST_ROWS } from "../loadList.ts";
import type { OffsetState } from "../offsetState.ts";
import { useScrollOffset } from "./useScrollOffset.ts";
import styles from "./Rows.module.css";

/** Number of rows that are added or removed at a time while the browser is idle. */
const STEP = 200;
/** Minimum height of a row, and minimum height of the page above a list, in px. Used to estimate how many rows fill the window. */
const [ROW, ABOVE] = [90, 180];
/**
 * Number of rows per box with `content-visibility: auto`, which is laid out only when it is close to the window. Smaller boxes would be
 * slower, because the browser checks each box in every frame.
 */
const CHUNK = 50;

interface Props {
  posts: readonly Card[];
  isPending: boolean;
  /** Whether another list has replaced this list. A replaced list is hidden, and its rows are removed in steps. */
  isLeaving: boolean;
  onGone: () => void;
}

/**
 * A list of any length. Rows that fill the window are rendered first; the others follow in steps while the browser is idle. All rows are
 * rendered, because the scroll bar and the browser's find-in-page need them. Back and Forward restore the row at the top of the window.
 */
export function Rows({ posts, isPending, isLeaving, onGone }: Props) {
  const { key, state } = useLocation();
  const context = usePageContext();
  const [stored] = useState(() => readGrownList(key));
  const isBack = useNavigationType() === "POP";
  const [count, setCount] = useState(() =>
    isBack
      ? Math.max(FIRST_ROWS, stored?.rows ?? 0)
      : Math.min(FIRST_ROWS, rowsInWindow((state as OffsetState | null)?.keepsOffset)),
  );
  // A restored list reserves the same space as before, so that its rows have the same heights.
  const [reserved, setReserved] = useState(stored?.reserved ?? 0);
  if (isPending && count > reserved) setReserved(count);
  const list = useRef<HTMLDivElement>(null);
  useScrollOffset(list, isLeaving ? undefined : key, { stored, reserved });

  useEffect(() => {
    if (isLeaving && count <= FIRST_ROWS) return onGone();
    if (!isLeaving && count >= posts.length) return undefined;
    const next = isLeaving ? Math.min(count, posts.length) - STEP : Math.max(FIRST_ROWS, count + STEP);
    return whenIdle(() => startTransition(() => setCount(next)));
  }, [count, posts.length, isLeaving, onGone]);

  const first = useMemo(() => posts.slice(0, Math.min(FIRST_ROWS, count)), [posts, count]);
  const later = useMemo(() => chunksOf(posts.slice(FIRST_ROWS), CHUNK), [posts]);
  return (
    <div
      ref={list}
      id={isLeaving ? undefined : LIST_ID}
      className={styles[isLeaving ? "leaving" : "boards"]}
      tabIndex={-1}
    >
      <PostRows posts={first} context={context} isPending={isPending} isReserved={reserved > 0} />
      {later.slice(0, Math.max(0, Math.ceil((count - FIRST_ROWS) / CHUNK))).map((rows, index) => (
        <div key={index} className={styles["later"]}>
          <PostRows
            posts={rows}
            context={context}
            isPending={isPending}
            isReserved={FIRST_ROWS + index * CHUNK < reserved}
          />
        </div>
      ))}
    </div>
  );
}

/**
 * Returns the maximum number of rows that fit above the lower edge of the window; {@link FIRST_ROWS} while prerendering.
 * @param keepsOffset Whether the page keeps its scroll offset. Otherwise the list opens at the top of the page.
 */
function rowsInWindow(keepsOffset = false): number {
  if (import.meta.env.SSR) return FIRST_ROWS;
  return Math.ceil(((keepsOffset ? scrollY : 0) + innerHeight - ABOVE) / ROW);
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
