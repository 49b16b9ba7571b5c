import type { Messages } from "../data/messages.ts";

/** Name of a shortcut: the key of its label in `shortcuts.names` in the messages (`src/shared/i18n`). */
export type ShortcutName = keyof Messages["shortcuts"]["names"];

/** The lazily loaded actions. */
export type Actions = typeof import("../entry/runAction.ts");

interface Shortcut {
  /** Keys that run the shortcut, as {@link shownKey} returns them. Each key belongs to only one shortcut. */
  keys: readonly string[];
  /** Selector of the element to click: the first match in the page. */
  click?: string;
  /** Name of the function in `src/client/entry/runAction.ts` to call. */
  call?: Exclude<keyof Actions, "act" | "quote">;
  /** Whether the shortcut also works while a dialog or popover is open. */
  isGlobal?: boolean;
}

/**
 * All keyboard shortcuts, in the order of the list that `?` opens. To add a shortcut, add a row here, and its label to `shortcuts.names`
 * in each language.
 */
export const SHORTCUTS: Record<ShortcutName, Shortcut> = {
  search: { keys: ["/", "Ctrl K"], click: "[data-search]", isGlobal: true },
  next: { keys: ["n"], click: "main [rel=next]" },
  previous: { keys: ["p"], click: "main [rel=prev]" },
  theme: { keys: ["t"], call: "changeTheme" },
  help: { keys: ["?"], call: "showShortcuts" },
};

/**
 * Returns a pressed key in the notation of {@link SHORTCUTS}, such as `n`, `?` or `Ctrl K` (Ctrl or Cmd). Recognizes letters and `?` by
 * their position, because the key of `n` types ㅜ in the Korean layout. Recognizes `/` by its character, because its position varies.
 */
export function shownKey({ key, code, metaKey, ctrlKey, shiftKey }: KeyboardEvent): string | undefined {
  const [, letter] = /^Key(.)/.exec(code) ?? [];
  if (metaKey || ctrlKey) return shiftKey ? undefined : `Ctrl ${letter}`;
  const isSlash = code === "Slash";
  // An input method reports `Process` instead of the character, so `/` is then recognized by its position.
  if (key === "/" || (isSlash && !shiftKey && key === "Process")) return "/";
  if (shiftKey) return isSlash ? "?" : undefined;
  return letter?.toLowerCase();
}
