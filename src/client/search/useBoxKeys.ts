import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { actionOf } from "./keys.ts";
import { type Option, stepFrom } from "./results/options.ts";
import { addRecentSearch } from "./results/recentSearches.ts";

interface BoxKeys {
  options: readonly Option[];
  idOf: (key: string) => string;
  query: string;
  /** Whether the options belong to the current query. False if there are no options yet, but some may follow. */
  isAnswered: boolean;
  onClose?: (() => void) | undefined;
  onLeaveScope?: (() => void) | undefined;
}

/** Returns the key of the active option, its setter, and the keyboard handler of the search box. */
export function useBoxKeys({ options, idOf, query, isAnswered, onClose, onLeaveScope }: BoxKeys) {
  const [chosen, setActive] = useState<string>();
  const active = options.some(({ key }) => key === chosen) ? chosen : undefined;
  /**
   * The query for which Enter was pressed before the answer arrived. Its first option is opened when the answer
   * arrives.
   */
  const awaited = useRef<string>(undefined);

  const elementOf = (key: string | undefined) =>
    key === undefined ? undefined : document.getElementById(idOf(key));
  const first = options[0]?.key;

  useEffect(() => {
    if (awaited.current === undefined) return;
    const isAwaited = awaited.current === query;
    // Waits for the answer. If the query has changed since Enter was pressed, opens nothing.
    if (isAwaited && !isAnswered) return;
    awaited.current = undefined;
    if (isAwaited && first !== undefined) document.getElementById(idOf(first))?.click();
  }, [query, isAnswered, first, idOf]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { nativeEvent, currentTarget } = event;
    const action = actionOf(nativeEvent, currentTarget.value === "");
    if (action === undefined) return;
    if (action === "leaveScope") return onLeaveScope?.();
    if (action === "close" && !onClose) return;
    event.preventDefault();
    if (action === "close") return onClose?.();
    // If no option is selected, Enter must not open results of an earlier query.
    const key = active ?? (isAnswered ? first : undefined);
    if (action === "open") {
      if (key !== undefined) elementOf(key)?.click();
      else if (query.trim() !== "" && !isAnswered) awaited.current = query;
      return;
    }
    if (action === "openInTab") {
      const link = elementOf(key);
      if (!(link instanceof HTMLAnchorElement)) return;
      // Does not simulate a click, because some browsers ignore modifier keys of clicks from scripts.
      addRecentSearch(query);
      window.open(link.href, "_blank", "noopener");
      return;
    }
    const next = stepFrom(options, active, action);
    setActive(next);
    elementOf(next)?.scrollIntoView?.({ block: "nearest" });
  };
  return { active, setActive, onKeyDown };
}
