import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { optionKey } from "./options.ts";
import type { Found } from "../worker/client.ts";

interface More {
  found: Found | undefined;
  /** Whether the button that shows more has gone, and the focus with it. */
  isLast: boolean;
  idOf: (key: string) => string;
  setActive: (key: string) => void;
  box: RefObject<HTMLInputElement | null>;
}

/**
 * Where a reader goes on once more results are shown: those who use keys at the first new one, whose arrows are the box's; where the
 * button has gone, others have the focus on that result, since the box would bring up a phone's keyboard.
 */
export function useMore({ found, isLast, idOf, setActive, box }: More): (event: MouseEvent) => void {
  const asked = useRef<{ query: string; shown: number; isByKeys: boolean }>(undefined);
  useEffect(() => {
    if (!asked.current || !found) return;
    const { query, shown, isByKeys } = asked.current;
    const first = found.results[shown];
    if (found.question.query !== query) asked.current = undefined;
    if (!first || !asked.current) return;
    asked.current = undefined;
    const key = optionKey(first);
    if (isByKeys) setActive(key);
    // Whoever is elsewhere by now stays there.
    if (!isLast || document.activeElement !== document.body) return;
    const next = isByKeys ? box.current : document.getElementById(idOf(key));
    next?.focus({ preventScroll: true });
  }, [found, isLast, idOf, setActive, box]);
  return ({ detail }) => {
    if (!found) return;
    // The click that a key makes is of no press.
    asked.current = { query: found.question.query, shown: found.results.length, isByKeys: detail === 0 };
  };
}
