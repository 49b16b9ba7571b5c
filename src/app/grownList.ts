/** How far a list had grown, and which row stood at the top, when its entry of the history was left. */
export interface GrownList {
  rows: number;
  /** Place of the first row that is whole in sight. */
  first: number;
  /** Where its upper edge was, in px from that of the window. */
  top: number;
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

/** The router's key of the entry the browser is at. */
function currentKey(): string {
  return (history.state as { key?: string } | null)?.key ?? "default";
}

function nameOf(key: string): string {
  return `maru-list:${key}`;
}
