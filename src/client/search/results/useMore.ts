import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { optionKey } from "./options.ts";
import type { ClientAnswer } from "../worker/searchClientTypes.ts";

interface MoreOptions {
  found: ClientAnswer | undefined;
  /** Whether all results are shown. If so, the button for more results was removed and has lost the focus. */
  isLast: boolean;
  idOf: (key: string) => string;
  setActive: (key: string) => void;
  box: RefObject<HTMLInputElement | null>;
}

/**
 * Returns the click handler of the button for more results. If the button was pressed by keyboard, the first new result
 * becomes the active option when it arrives. If the button was removed, the focus moves to the search box after a key
 * press, and to the new result after a pointer press. In the latter case, focusing the box would open a phone's
 * keyboard.
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
    // If the button remains or the reader has focused another element, does not move the focus.
    if (!isLast || document.activeElement !== document.body) return;
    const next = isByKeys ? box.current : document.getElementById(idOf(key));
    next?.focus({ preventScroll: true });
  }, [found, isLast, idOf, setActive, box]);
  return ({ detail }) => {
    if (!found) return;
    // A click by keyboard has a `detail` of 0.
    requested.current = { query: found.question.query, shown: found.results.length, isByKeys: detail === 0 };
  };
}
