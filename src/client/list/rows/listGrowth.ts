import { withStorage } from "../../data/withStorage.ts";

/** How far a list had grown, and which row stood at the top, when its entry of the history was left. */
export interface GrownList {
  rows: number;
  /** Place of the first row that is whole in sight. */
  first: number;
  /** Where its upper edge was, in px from that of the window. */
  top: number;
  /** How many rows, from the first, were drawn before their summaries and have space for one of full length; none if absent. */
  reserved?: number;
}

/** What was noted of an entry of the history by its key; without one, of the entry the browser is at. */
export function readGrownList(key = currentKey()): GrownList | undefined {
  const read = (storage: Storage) => JSON.parse(storage.getItem(nameOf(key)) ?? "null") as GrownList | null;
  return withStorage(read, "sessionStorage") ?? undefined;
}

/** Notes it, or forgets what was noted. */
export function noteGrownList(key: string, list: GrownList | undefined): void {
  withStorage((storage) => {
    if (list) storage.setItem(nameOf(key), JSON.stringify(list));
    else storage.removeItem(nameOf(key));
  }, "sessionStorage");
}

/** Whether the list at this address had grown beyond what its HTML holds. */
export function hasGrownList(): boolean {
  return readGrownList() !== undefined;
}

/**
 * Forgets where the page stood when it was open in this tab before, if it is opened anew and not gone back to: the first entries of documents
 * share one key.
 */
export function forgetFormerVisit(): void {
  const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (opened?.type === "navigate") forgetPosition(currentKey());
}

/** Key in `sessionStorage` under which `<ScrollRestoration>` stores the offset of each history entry, in px. */
export const SCROLL_OFFSETS_KEY = "maru-scroll";

function forgetPosition(key: string): void {
  noteGrownList(key, undefined);
  withStorage((storage) => {
    const offsets = JSON.parse(storage.getItem(SCROLL_OFFSETS_KEY) ?? "{}") as Record<string, number>;
    delete offsets[key];
    storage.setItem(SCROLL_OFFSETS_KEY, JSON.stringify(offsets));
  }, "sessionStorage");
}

/** The router's key of the entry the browser is at. */
function currentKey(): string {
  return (history.state as { key?: string } | null)?.key ?? "default";
}

function nameOf(key: string): string {
  return `maru-list:${key}`;
}
