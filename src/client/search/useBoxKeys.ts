import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { actionOf } from "./keys.ts";
import { type Option, stepFrom } from "./results/options.ts";
import { noteSearch } from "./results/recentSearches.ts";

interface BoxKeys {
  options: readonly Option[];
  idOf: (key: string) => string;
  query: string;
  /** Whether the options are those of what stands in the box, and not none of them for now. */
  isAnswered: boolean;
  onClose?: (() => void) | undefined;
  onLeaveScope?: (() => void) | undefined;
}

/** Which option is active, and what the keys of the box do with it. */
export function useBoxKeys({ options, idOf, query, isAnswered, onClose, onLeaveScope }: BoxKeys) {
  const [chosen, setActive] = useState<string>();
  const active = options.some(({ key }) => key === chosen) ? chosen : undefined;
  /** The query whose answer Enter came before. */
  const awaited = useRef<string>(undefined);

  const elementOf = (key: string | undefined) =>
    key === undefined ? undefined : document.getElementById(idOf(key));
  const first = options[0]?.key;

  useEffect(() => {
    if (awaited.current === undefined) return;
    const isAwaited = awaited.current === query;
    // What is typed on awaits an answer of its own.
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
    // Nothing in an empty box, and nothing of an older query, is opened that was not chosen.
    const key = active ?? (isAnswered ? first : undefined);
    if (action === "open") {
      if (key !== undefined) elementOf(key)?.click();
      else if (query.trim() !== "" && !isAnswered) awaited.current = query;
      return;
    }
    if (action === "openInTab") {
      const link = elementOf(key);
      if (!(link instanceof HTMLAnchorElement)) return;
      // A click with that key scripts cannot make in every browser.
      noteSearch(query);
      window.open(link.href, "_blank", "noopener");
      return;
    }
    const next = stepFrom(options, active, action);
    setActive(next);
    elementOf(next)?.scrollIntoView?.({ block: "nearest" });
  };
  return { active, setActive, onKeyDown };
}
