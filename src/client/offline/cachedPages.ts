import { cacheName, isOfScope } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/** How many pages can be read without a line; 0 where nothing is kept, or the browser keeps nothing. */
export async function countCachedPages(owner: Owner): Promise<number> {
  if (!hasCaches()) return 0;
  // To open a cache that is not there would make it.
  const there = await caches.keys();
  const names = [cacheName("pages", owner), cacheName("bodies", owner)].filter((name) =>
    there.includes(name),
  );
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(kept.flat().map(({ url }) => folderOf(url))).size;
}

/** Takes away all that is kept for reading without a line, of the site of this scope alone. */
export async function clearCachedPages({ scope }: Pick<Owner, "scope">): Promise<void> {
  if (!hasCaches()) return;
  const own = (await caches.keys()).filter((name) => isOfScope(name, scope));
  await Promise.all(own.map((name) => caches.delete(name)));
}

/** Whether the browser has caches: on a page without TLS it has none, and the name may be the id of an element. */
function hasCaches(): boolean {
  return typeof globalThis.caches?.keys === "function";
}
