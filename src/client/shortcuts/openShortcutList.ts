import type { Messages } from "../data/messages.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import { createButton } from "../ui/createButton.ts";
import type { ShortcutName } from "./shortcuts.ts";
import preferencesCss from "../preferences/preferences.css?inline";

/** The keys of each shortcut, in the order of the list. */
export type ListedShortcuts = Record<ShortcutName, { keys: readonly string[] }>;

/**
 * Opens a dialog that lists the keyboard shortcuts. Does nothing if a modal dialog is open, because the key may be pressed twice while the
 * code loads.
 */
export function openShortcutList(messages: Messages, shortcuts: ListedShortcuts): void {
  if (document.querySelector(":modal")) return;
  const removeStyles = adoptStyles(preferencesCss);
  const dialog = document.createElement("dialog");
  dialog.className = "maru-keys";
  dialog.lang = document.querySelector("header")?.lang ?? "";
  dialog.setAttribute("aria-labelledby", "maru-keys-title");
  const title = document.createElement("h2");
  title.id = "maru-keys-title";
  title.textContent = messages.shortcuts.title;
  const list = document.createElement("dl");
  for (const [name, { keys }] of Object.entries(shortcuts)) {
    const term = document.createElement("dt");
    term.append(
      ...keys.map((key) => {
        const kbd = document.createElement("kbd");
        kbd.textContent = key;
        return kbd;
      }),
    );
    const meaning = document.createElement("dd");
    meaning.textContent = messages.shortcuts.names[name as ShortcutName];
    list.append(term, meaning);
  }
  dialog.append(
    title,
    list,
    createButton(messages.shortcuts.close, () => dialog.close()),
  );
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    removeStyles();
  });
  document.body.append(dialog);
  dialog.showModal();
}
