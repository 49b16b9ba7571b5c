import { withStorage } from "../data/withStorage.ts";
import { PREFERENCES_KEY, type Preferences, readPreferences } from "../../shared/preferences/preferences.ts";

/** Returns the preferences that are currently applied to the page. */
export function shownPreferences(): Preferences {
  return readPreferences(document.documentElement.dataset);
}

/**
 * Stores preferences in this browser and applies them to the page. If they cannot be stored, still applies them and
 * returns false. Otherwise dispatches a `storage` event, because the boot script applies preferences when it receives
 * one. Browsers only send this event to other windows.
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
