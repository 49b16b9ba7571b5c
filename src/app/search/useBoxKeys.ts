import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { actionOf } from "./keys.ts";
import { type Option, stepFrom } from "./options.ts";

interface BoxKeys {
  options: readonly Option[];
  idOf: (key: string) => string;
  /** Whether the options are those of what stands in the box. */
  isAnswered: boolean;
  onClose?: (() => void) | undefined;
  onLeaveScope?: (() => void) | undefined;
}

/** Which option is active, and what the keys of the box do with it. */
export function useBoxKeys({ options, idOf, isAnswered, onClose, onLeaveScope }: BoxKeys) {
  const [chosen, setActive] = useState<string>();
  const active = options.some(({ key }) => key === chosen) ? chosen : undefined;
  /** Enter came before the answer. */
  const isAwaited = useRef(false);

  const elementOf = (key: string | undefined) =>
    key === undefined ? undefined : document.getElementById(idOf(key));
  const open = (key: string | undefined) => elementOf(key)?.click();

  useEffect(() => {
    if (!isAwaited.current || !isAnswered) return;
    isAwaited.current = false;
    open(options[0]?.key);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { nativeEvent, currentTarget } = event;
    const action = actionOf(nativeEvent, currentTarget.value === "");
    if (action === undefined) {
      // What is typed on awaits an answer of its own.
      if (nativeEvent.key.length === 1) isAwaited.current = false;
      return;
    }
    if (action === "leaveScope") return onLeaveScope?.();
    if (action === "close" && !onClose) return;
    event.preventDefault();
    if (action === "close") return onClose?.();
    if (action === "open") {
      if (active !== undefined) return open(active);
      if (currentTarget.value.trim() === "") return;
      if (isAnswered) return open(options[0]?.key);
      isAwaited.current = true;
      return;
    }
    if (action === "openInTab") {
      const link = elementOf(active ?? options[0]?.key);
      // As a click with that key would, which scripts cannot make in every browser.
      if (link instanceof HTMLAnchorElement) {
        link.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 1 }));
        window.open(link.href, "_blank", "noopener");
      }
      return;
    }
    const next = stepFrom(options, active, action);
    setActive(next);
    elementOf(next)?.scrollIntoView?.({ block: "nearest" });
  };
  return { active, setActive, onKeyDown };
}
