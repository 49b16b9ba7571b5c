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
  try {
    return (JSON.parse(sessionStorage.getItem(nameOf(key)) ?? "null") as GrownList | null) ?? undefined;
  } catch {
    // Storage may be forbidden; then a list begins at its top.
    return undefined;
  }
}

/** Notes it, or forgets what was noted. */
export function noteGrownList(key: string, list: GrownList | undefined): void {
  try {
    if (list) sessionStorage.setItem(nameOf(key), JSON.stringify(list));
    else sessionStorage.removeItem(nameOf(key));
  } catch {
    // As above, or storage is full.
  }
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

/** Where `ScrollRestoration` keeps positions in px by keys: `react-router` 7.18.5, `lib/dom/lib.tsx`. */
const POSITIONS = "react-router-scroll-positions";

function forgetPosition(key: string): void {
  noteGrownList(key, undefined);
  try {
    const positions = JSON.parse(sessionStorage.getItem(POSITIONS) ?? "{}") as Record<string, number>;
    delete positions[key];
    sessionStorage.setItem(POSITIONS, JSON.stringify(positions));
  } catch {
    // As above.
  }
}

/** The router's key of the entry the browser is at. */
function currentKey(): string {
  return (history.state as { key?: string } | null)?.key ?? "default";
}

function nameOf(key: string): string {
  return `maru-list:${key}`;
}
