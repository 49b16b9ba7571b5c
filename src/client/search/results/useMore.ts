import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { optionKey } from "./options.ts";
import type { ClientAnswer } from "../worker/searchClientTypes.ts";

interface MoreOptions {
  found: ClientAnswer | undefined;
  /** Whether the button that requested more is gone, and with it the focus. */
  isLast: boolean;
  idOf: (key: string) => string;
  setActive: (key: string) => void;
  box: RefObject<HTMLInputElement | null>;
}

/**
 * Moves on to the first new result when more results arrive. For keyboard users it becomes the active option of
 * the search box. For others it gets the focus when the button is gone, because focusing the box would open a
 * phone's keyboard.
 */
export function useMore({ found, isLast, idOf, setActive, box }: MoreOptions): (event: MouseEvent) => void {
  const requested = useRef<{ query: string; shown: number; isByKeys: boolean }>(undefined);
  useEffect(() => {
    if (!requested.current || !found) return;
    const { query, shown, isByKeys } = requested.current;
    const first = found.results[shown];
    if (found.question.query !== query) requested.current = undefined;
    if (!first || !requested.current) return;
    requested.current = undefined;
    const key = optionKey(first);
    if (isByKeys) setActive(key);
    // Leave the focus when the reader has moved it.
    if (!isLast || document.activeElement !== document.body) return;
    const next = isByKeys ? box.current : document.getElementById(idOf(key));
    next?.focus({ preventScroll: true });
  }, [found, isLast, idOf, setActive, box]);
  return ({ detail }) => {
    if (!found) return;
    // A click by keyboard has no detail.
    requested.current = { query: found.question.query, shown: found.results.length, isByKeys: detail === 0 };
  };
}
