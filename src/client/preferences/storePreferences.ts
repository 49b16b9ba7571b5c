import {
  READING_KEY,
  type ReadingSettings,
  readReadingSettings,
} from "../../shared/preferences/preferences.ts";

/** What the reader chose, as the page has it. */
export function shownReading(): ReadingSettings {
  return readReadingSettings(document.documentElement.dataset);
}

/**
 * Puts what the reader chose on the page and keeps it in this browser; false where that keeps nothing. The boot script does the first,
 * which hears of it as another window would.
 */
export function keepReading(settings: ReadingSettings): boolean {
  try {
    if (Object.keys(settings).length === 0) localStorage.removeItem(READING_KEY);
    else localStorage.setItem(READING_KEY, JSON.stringify(settings));
  } catch {
    const { dataset } = document.documentElement;
    for (const key of ["theme", "size", "face"] as const) {
      if (settings[key] === undefined) delete dataset[key];
      else dataset[key] = String(settings[key]);
    }
    return false;
  }
  dispatchEvent(new StorageEvent("storage", { key: READING_KEY }));
  return true;
}
