import { withStorage } from "../../data/withStorage.ts";

/** Storage key of the recent searches. */
const KEY = "maru:searches";
const MAX_SEARCHES = 8;

/** Returns the recent searches, newest first, in Unicode NFC. */
export function recentSearches(): string[] {
  const stored = withStorage((storage) => JSON.parse(storage.getItem(KEY) ?? "[]") as unknown);
  return Array.isArray(stored)
    ? stored.filter((each) => typeof each === "string").slice(0, MAX_SEARCHES)
    : [];
}

/** Adds a query at the start of the recent searches. Called when the reader opens one of its results. */
export function addRecentSearch(query: string): void {
  const normalized = query.normalize("NFC").trim().replace(/\s+/g, " ");
  if (normalized) store([normalized, ...recentSearches().filter((each) => each !== normalized)]);
}

/** Removes a search. Returns the remaining searches. */
export function removeSearch(query: string): string[] {
  return store(recentSearches().filter((each) => each !== query));
}

/** Removes all searches. Returns the empty list. */
export function removeAllSearches(): string[] {
  return store([]);
}

function store(searches: readonly string[]): string[] {
  const stored = searches.slice(0, MAX_SEARCHES);
  withStorage((storage) => {
    if (stored.length > 0) storage.setItem(KEY, JSON.stringify(stored));
    else storage.removeItem(KEY);
  });
  return stored;
}
