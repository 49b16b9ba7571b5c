import { countRemembered } from "../../../shared/readingHistory/unread.ts";
import type { StoredPosition } from "../../../shared/readingHistory/storedPositions.ts";
import { PREFERENCES_KEY } from "../../../shared/preferences/preferences.ts";
import type { Visit } from "../../../shared/readingHistory/visit.ts";
import { recentSearches, removeAllSearches } from "../../search/results/recentSearches.ts";
import { readPositions } from "../storedPositions.ts";
import { withStorage } from "../../data/withStorage.ts";
import { storeOf } from "../storage.ts";
import { visitHere } from "../visits.ts";

/** Signed in for comments: `src/client/comments/session.ts`. */
const SESSION = "giscus-session";
/** How far lists had grown, in the storage of a tab: `src/client/list/rows/listGrowth.ts`. */
const LISTS = "maru-list:";
/** What belongs to one of several sites of an origin, and the base path of that. */
const OF_SITE = /^maru-(?:places|visit|posts):(.*)$/;

/** All that the site has noted in this browser. */
export interface Kept {
  /** Whether the browser lets anything be stored. */
  isAllowed: boolean;
  places: StoredPosition[];
  visit: Visit | undefined;
  /** Number of posts that are remembered since the last visit. */
  posts: number;
  searches: string[];
  hasSettings: boolean;
  hasSession: boolean;
  lists: number;
}

export function readStored(base: string): Kept {
  const store = storeOf(base);
  const has = (key: string) => withStorage((storage) => storage.getItem(key) !== null) ?? false;
  return {
    isAllowed: withStorage((storage) => storage.length) !== undefined,
    places: readPositions(store),
    visit: visitHere(store),
    posts: countRemembered(store.read("posts") ?? ""),
    searches: recentSearches(),
    hasSettings: has(PREFERENCES_KEY),
    hasSession: has(SESSION),
    lists: tabKeys().filter((key) => key.startsWith(LISTS)).length,
  };
}

export function forgetVisit(base: string): void {
  const store = storeOf(base);
  store.write("visit", undefined);
  store.write("posts", undefined);
}

/** The panel of reading hears of it as of a change in another tab. */
export function resetSettings(): void {
  withStorage((storage) => storage.removeItem(PREFERENCES_KEY));
  window.dispatchEvent(new StorageEvent("storage", { key: PREFERENCES_KEY }));
}

export function signOut(): void {
  withStorage((storage) => storage.removeItem(SESSION));
}

export function forgetLists(): void {
  for (const key of tabKeys()) if (key.startsWith(LISTS)) sessionStorage.removeItem(key);
}

/** Clears whatever Maru has noted for this site, whether this page knows what it is or not; what is of other sites stays. */
export function clearAll(base: string): void {
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((each) => isOurs(each, base))) storage.removeItem(key);
  });
  for (const key of tabKeys()) if (isOurs(key, base)) sessionStorage.removeItem(key);
  removeAllSearches();
  signOut();
  resetSettings();
}

function isOurs(key: string, base: string): boolean {
  const [, site] = OF_SITE.exec(key) ?? [];
  return site === undefined ? /^maru[-:]/.test(key) : site === base;
}

function tabKeys(): string[] {
  return withStorage((storage) => Object.keys(storage), "sessionStorage") ?? [];
}
