import { withStorage } from "../data/withStorage.ts";

/**
 * Kinds of stored data: reading positions, the current visit, and hashes of posts to detect new and updated ones. The
 * names are part of the storage keys.
 */
export const STORED_KINDS = ["places", "visit", "posts"] as const;

export type StoredKind = (typeof STORED_KINDS)[number];

/** Local storage of one site. Several sites may share an origin. */
export interface Store {
  read(kind: StoredKind): string | null;
  /** Stores a value, or removes it if the value is `undefined`. Returns false if storage is unavailable or full. */
  write(kind: StoredKind, value: string | undefined): boolean;
}

/**
 * Returns the storage of a site.
 * @param base Base path of the site, with a trailing slash, such as `/blog/`.
 */
export function openStore(base: string): Store {
  return {
    read: (kind) => withStorage((storage) => storage.getItem(storageKey(kind, base))) ?? null,
    write: (kind, value) =>
      withStorage((storage) => {
        if (value === undefined) storage.removeItem(storageKey(kind, base));
        else storage.setItem(storageKey(kind, base), value);
        return true;
      }) ?? false,
  };
}

/**
 * Returns the storage key for a kind of data. `ReadingHistory.tsx` contains a copy of the format, to recognize
 * returning readers.
 */
export function storageKey(kind: StoredKind, base: string): string {
  return `maru-${kind}:${base}`;
}
