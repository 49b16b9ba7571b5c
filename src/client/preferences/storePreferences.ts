import { withStorage } from "../data/withStorage.ts";
import { PREFERENCES_KEY, type Preferences, readPreferences } from "../../shared/preferences/preferences.ts";

/** What the reader chose, as the page has it. */
export function shownPreferences(): Preferences {
  return readPreferences(document.documentElement.dataset);
}

/**
 * Puts what the reader chose on the page and keeps it in this browser; false where that keeps nothing. The boot script does the first,
 * which hears of it as another window would.
 */
export function storePreferences(settings: Preferences): boolean {
  const isStored = withStorage((storage) => {
    if (Object.keys(settings).length === 0) storage.removeItem(PREFERENCES_KEY);
    else storage.setItem(PREFERENCES_KEY, JSON.stringify(settings));
    return true;
  });
  if (!isStored) {
    const { dataset } = document.documentElement;
    for (const key of ["theme", "size", "face"] as const) {
      if (settings[key] === undefined) delete dataset[key];
      else dataset[key] = String(settings[key]);
    }
    return false;
  }
  dispatchEvent(new StorageEvent("storage", { key: PREFERENCES_KEY }));
  return true;
}
