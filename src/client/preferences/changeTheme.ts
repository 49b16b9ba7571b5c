import { THEMES } from "../../shared/preferences/preferences.ts";
import type { ComfortWords } from "../../shared/i18n/comfortWords.ts";
import { createStatus } from "../ui/createStatus.ts";
import { isDark } from "../comments/theme.ts";
import { storePreferences, shownPreferences } from "./storePreferences.ts";

/** Changes to the theme after the current one (light, dark, sepia, light), and announces it. */
export function changeToNextTheme(words: ComfortWords): void {
  const settings = shownPreferences();
  const shown = settings.theme ?? (isDark() ? "dark" : "light");
  const theme = THEMES[(THEMES.indexOf(shown) + 1) % THEMES.length] ?? "light";
  const isStored = storePreferences({ ...settings, theme });
  createStatus(document.body)(isStored ? `${words.theme}: ${words.themes[theme]}` : words.notKept);
}
