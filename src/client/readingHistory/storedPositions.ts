import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import {
  decodePositions,
  type StoredPosition,
  withoutPosition,
  withPosition,
} from "../../shared/readingHistory/storedPositions.ts";
import type { Store } from "./storage.ts";

/** Places in texts that were begun and not finished, newest first. */
export function readPositions(store: Store): StoredPosition[] {
  return decodePositions(store.read("places"));
}

export function storePosition(store: Store, place: StoredPosition): void {
  store.write("places", JSON.stringify(withPosition(readPositions(store), place)));
}

/** Drops the place in the text at a path. */
export function dropPosition(store: Store, path: SiteUrl): void {
  const places = readPositions(store);
  const others = withoutPosition(places, path);
  if (others.length === places.length) return;
  store.write("places", others.length > 0 ? JSON.stringify(others) : undefined);
}
