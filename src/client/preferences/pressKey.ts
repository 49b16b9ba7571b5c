import { THEMES } from "../../shared/preferences/preferences.ts";
import type { ComfortWords } from "../../shared/i18n/comfortWords.ts";
import { createStatus } from "../ui/createStatus.ts";
import { isDark } from "../comments/theme.ts";
import { storePreferences, shownPreferences } from "./storePreferences.ts";
import { openShortcutList } from "./openShortcutList.ts";

/** What a key does outside of fields, by where it lies: a Korean layout has ㅜ on that of `n`. */
export function pressKey({ code, shiftKey }: KeyboardEvent, words: ComfortWords): void {
  // What is open over the page has keys of its own.
  if (document.querySelector(":modal, :popover-open")) return;
  if (code === "Slash" && shiftKey) return openShortcutList(words);
  if (shiftKey) return;
  if (code === "KeyT") return changeTheme(words);
  const rel = { KeyN: "next", KeyP: "prev" }[code];
  if (rel) document.querySelector<HTMLElement>(`main [rel=${rel}]`)?.click();
}

/** The theme after the one that is shown, from the dark one to sepia and on to the light one. */
function changeTheme(words: ComfortWords): void {
  const settings = shownPreferences();
  const shown = settings.theme ?? (isDark() ? "dark" : "light");
  const theme = THEMES[(THEMES.indexOf(shown) + 1) % THEMES.length] ?? "light";
  const isKept = storePreferences({ ...settings, theme });
  createStatus(document.body)(isKept ? `${words.theme}: ${words.themes[theme]}` : words.notKept);
}
