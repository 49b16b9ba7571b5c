import { withStorage } from "../../data/withStorage.ts";

/** Where this browser keeps what its reader searched for. */
const KEY = "maru:searches";
const MOST = 8;

/** What was searched for before, newest first, NFC. */
export function recentSearches(): string[] {
  const kept = withStorage((storage) => JSON.parse(storage.getItem(KEY) ?? "[]") as unknown);
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST) : [];
}

/** Notes a query whose result was opened. */
export function noteSearch(query: string): void {
  const noted = query.normalize("NFC").trim().replace(/\s+/g, " ");
  if (noted) keep([noted, ...recentSearches().filter((each) => each !== noted)]);
}

export function removeSearch(query: string): string[] {
  return keep(recentSearches().filter((each) => each !== query));
}

export function removeAllSearches(): string[] {
  return keep([]);
}

function keep(searches: readonly string[]): string[] {
  const kept = searches.slice(0, MOST);
  withStorage((storage) => {
    if (kept.length > 0) storage.setItem(KEY, JSON.stringify(kept));
    else storage.removeItem(KEY);
  });
  return kept;
}
