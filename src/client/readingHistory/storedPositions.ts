import {
  decodePlaces,
  type KeptPlace,
  withoutPlace,
  withPlace,
} from "../../shared/readingHistory/storedPositions.ts";
import type { Store } from "./storage.ts";

/** Places in texts that were begun and not finished, newest first. */
export function readPlaces(store: Store): KeptPlace[] {
  return decodePlaces(store.read("places"));
}

export function keepPlace(store: Store, place: KeptPlace): void {
  store.write("places", JSON.stringify(withPlace(readPlaces(store), place)));
}

/** Drops the place in the text at a path. */
export function dropPlace(store: Store, path: string): void {
  const places = readPlaces(store);
  const others = withoutPlace(places, path);
  if (others.length === places.length) return;
  store.write("places", others.length > 0 ? JSON.stringify(others) : undefined);
}
