import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import {
  decodePositions,
  encodePositions,
  type StoredPosition,
  withoutPosition,
  withPosition,
} from "../../shared/readingHistory/storedPositions.ts";
import type { Store } from "./storage.ts";

/** Returns the stored positions, newest first. */
export function readPositions(store: Store): StoredPosition[] {
  return decodePositions(store.read("places"));
}

/** Stores a position as the newest one. Replaces an older position in the same text. */
export function storePosition(store: Store, position: StoredPosition): void {
  store.write("places", encodePositions(withPosition(readPositions(store), position)));
}

/** Removes the position of the text at a path. */
export function dropPosition(store: Store, path: SiteUrl): void {
  const positions = readPositions(store);
  const others = withoutPosition(positions, path);
  if (others.length === positions.length) return;
  store.write("places", others.length > 0 ? encodePositions(others) : undefined);
}
