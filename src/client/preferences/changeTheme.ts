import { THEMES } from "../../shared/preferences/preferences.ts";
import type { Messages } from "../data/messages.ts";
import { createStatus } from "../ui/createStatus.ts";
import { isDark } from "../comments/theme.ts";
import { storePreferences, shownPreferences } from "./storePreferences.ts";

/**
 * Changes to the next theme and announces its name, or that the theme could not be stored. The order is light, dark,
 * sepia, then light again.
 */
export function changeToNextTheme(messages: Messages): void {
  const settings = shownPreferences();
  const shown = settings.theme ?? (isDark() ? "dark" : "light");
  const theme = THEMES[(THEMES.indexOf(shown) + 1) % THEMES.length] ?? "light";
  const isStored = storePreferences({ ...settings, theme });
  createStatus(document.body)(
    isStored
      ? `${messages.preferences.theme}: ${messages.preferences.themes[theme]}`
      : messages.preferences.notStored,
  );
}
