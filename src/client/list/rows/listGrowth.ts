import { withStorage } from "../../data/withStorage.ts";

/** State of a list after the latest scroll in its history entry: the number of rows and the row at the top of the window. */
export interface GrownList {
  /** Number of rows to render first when the list is restored. */
  rows: number;
  /** Index of the first row that is fully visible. */
  first: number;
  /** Distance of this row's top edge from the top edge of the window, in px. */
  top: number;
  /** Number of rows, from the first, that reserve space for a summary of full length. Default: 0. */
  reserved?: number;
}

/**
 * Returns the stored state of a list; `undefined` if none is stored.
 * @param key Router's key of a history entry. Default: the current history entry.
 */
export function readGrownList(key = currentKey()): GrownList | undefined {
  const read = (storage: Storage) => JSON.parse(storage.getItem(nameOf(key)) ?? "null") as GrownList | null;
  return withStorage(read, "sessionStorage") ?? undefined;
}

/** Stores the state of a list for a history entry, or removes the stored state if `list` is `undefined`. */
export function storeGrownList(key: string, list: GrownList | undefined): void {
  withStorage((storage) => {
    if (list) storage.setItem(nameOf(key), JSON.stringify(list));
    else storage.removeItem(nameOf(key));
  }, "sessionStorage");
}

/** Whether a list state is stored for the current history entry. If so, the list needs more rows than the page's HTML contains. */
export function hasGrownList(): boolean {
  return readGrownList() !== undefined;
}

/**
 * Removes the list state and scroll offset stored for the current history entry, unless Back, Forward or a reload opened the document.
 * Without this, a new document would restore the offset of an earlier one, because the router's key is the same for the first entry of
 * every document in a tab.
 */
export function discardEarlierVisit(): void {
  const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (opened?.type === "navigate") removeOffsets(currentKey());
}

/** Key in `sessionStorage` under which `<ScrollRestoration>` stores the offset of each history entry, in px. */
export const SCROLL_OFFSETS_KEY = "maru-scroll";

function removeOffsets(key: string): void {
  storeGrownList(key, undefined);
  withStorage((storage) => {
    const offsets = JSON.parse(storage.getItem(SCROLL_OFFSETS_KEY) ?? "{}") as Record<string, number>;
    delete offsets[key];
    storage.setItem(SCROLL_OFFSETS_KEY, JSON.stringify(offsets));
  }, "sessionStorage");
}

/** Returns the router's key of the current history entry. */
function currentKey(): string {
  return (history.state as { key?: string } | null)?.key ?? "default";
}

function nameOf(key: string): string {
  return `maru-list:${key}`;
}
