import { countRemembered } from "../../../shared/readingHistory/unread.ts";
import type { StoredPosition } from "../../../shared/readingHistory/storedPositions.ts";
import { PREFERENCES_KEY } from "../../../shared/preferences/preferences.ts";
import type { Visit } from "../../../shared/readingHistory/visit.ts";
import { recentSearches, removeAllSearches } from "../../search/results/recentSearches.ts";
import { readPositions } from "../storedPositions.ts";
import { withStorage } from "../../data/withStorage.ts";
import { openStore, STORED_KINDS } from "../storage.ts";
import { readVisit } from "../visits.ts";

/** Storage key of the comments session, also defined in `src/client/comments/session.ts`. */
const SESSION_KEY = "giscus-session";
/** Prefix of the session storage keys for list lengths, also defined in `src/client/list/rows/listGrowth.ts`. */
const LISTS_PREFIX = "maru-list:";
/** Matches the storage keys of any site on this origin. Captures the base path of the site. */
const SITE_KEY = new RegExp(`^maru-(?:${STORED_KINDS.join("|")}):(.*)$`);

/** All data that the site stores in this browser. */
export interface StoredSiteData {
  /** Whether the browser allows storage. */
  isAllowed: boolean;
  positions: StoredPosition[];
  visit: Visit | undefined;
  /** Number of posts whose hashes are stored to detect new and updated posts. */
  posts: number;
  searches: string[];
  hasPreferences: boolean;
  hasSession: boolean;
  lists: number;
}

/** Reads all data that the site stores. */
export function readStored(base: string): StoredSiteData {
  const store = openStore(base);
  const has = (key: string) => withStorage((storage) => storage.getItem(key) !== null) ?? false;
  return {
    isAllowed: withStorage((storage) => storage.length) !== undefined,
    positions: readPositions(store),
    visit: readVisit(store),
    posts: countRemembered(store.read("posts") ?? ""),
    searches: recentSearches(),
    hasPreferences: has(PREFERENCES_KEY),
    hasSession: has(SESSION_KEY),
    lists: tabKeys().filter((key) => key.startsWith(LISTS_PREFIX)).length,
  };
}

/** Clears the last visit, with its unread marks, and the stored hashes of posts. */
export function clearVisit(base: string): void {
  const store = openStore(base);
  store.write("visit", undefined);
  store.write("posts", undefined);
}

/**
 * Clears the preferences. Dispatches a `storage` event, because the boot script applies the defaults when it receives
 * one.
 */
export function resetPreferences(): void {
  withStorage((storage) => storage.removeItem(PREFERENCES_KEY));
  window.dispatchEvent(new StorageEvent("storage", { key: PREFERENCES_KEY }));
}

/** Ends the comments session. */
export function signOut(): void {
  withStorage((storage) => storage.removeItem(SESSION_KEY));
}

/** Clears the stored lengths of lists. */
export function clearLists(): void {
  for (const key of tabKeys()) if (key.startsWith(LISTS_PREFIX)) sessionStorage.removeItem(key);
}

/**
 * Clears all data of this site, and the data that all Maru sites on this origin share, such as preferences and recent
 * searches. Also clears keys of other Maru versions. Does not change the reading history of other sites.
 */
export function clearAll(base: string): void {
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((each) => isOurs(each, base))) storage.removeItem(key);
  });
  for (const key of tabKeys()) if (isOurs(key, base)) sessionStorage.removeItem(key);
  removeAllSearches();
  signOut();
  resetPreferences();
}

function isOurs(key: string, base: string): boolean {
  const [, site] = SITE_KEY.exec(key) ?? [];
  return site === undefined ? /^maru[-:]/.test(key) : site === base;
}

function tabKeys(): string[] {
  return withStorage((storage) => Object.keys(storage), "sessionStorage") ?? [];
}
