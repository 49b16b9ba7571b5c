import { type Actions, shownKey, SHORTCUTS } from "./shortcuts.ts";

/** Elements in which keys type characters. */
const TEXT_FIELD = "input:not([type=checkbox],[type=radio]), textarea";

/**
 * Runs the shortcut of each pressed key. In text fields, only shortcuts with Ctrl or Cmd work. While a dialog or popover is open, only
 * global shortcuts work.
 */
export function listenForShortcuts(siteLanguage: () => string, loadActions: () => Promise<Actions>): void {
  document.addEventListener("keydown", (event) => {
    const { target, altKey, ctrlKey, metaKey } = event;
    const isTyping = !ctrlKey && !metaKey && (target as Element).closest?.(TEXT_FIELD);
    const key = shownKey(event);
    if (altKey || isTyping || key === undefined) return;
    const shortcut = Object.values(SHORTCUTS).find(({ keys }) => keys.includes(key));
    if (!shortcut || (!shortcut.isGlobal && document.querySelector(":modal, :popover-open"))) return;
    event.preventDefault();
    const { click, call } = shortcut;
    if (click) document.querySelector<HTMLElement>(click)?.click();
    if (call)
      loadActions().then(
        (actions) => actions[call](siteLanguage(), SHORTCUTS),
        () => undefined,
      );
  });
}
