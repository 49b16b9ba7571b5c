import { withStorage } from "../data/withStorage.ts";

/** What is kept of a reader for a site: places in texts, the visit, the posts that were there at it. */
export type Kind = "places" | "visit" | "posts";

/** What this browser keeps for one site, of several that may share its origin. */
export interface Store {
  read(kind: Kind): string | null;
  /** Without a value nothing is kept any more. False where it could not be kept. */
  write(kind: Kind, value: string | undefined): boolean;
}

/** `base` is the site's base path, `/` or `/blog/`. */
export function storeOf(base: string): Store {
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

/** The name in storage, which that of the visit tells apart from a first one: `Continuity.tsx`. */
export function storageKey(kind: Kind, base: string): string {
  return `maru-${kind}:${base}`;
}
