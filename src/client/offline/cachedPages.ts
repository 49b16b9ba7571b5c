import { cacheName, isOfScope } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/** Returns the number of pages that can be read offline; 0 if there are no caches. */
export async function countCachedPages(owner: Owner): Promise<number> {
  if (!hasCaches()) return 0;
  // Checks the names first, because opening a missing cache would create it.
  const existing = await caches.keys();
  const names = [cacheName("pages", owner), cacheName("bodies", owner)].filter((name) =>
    existing.includes(name),
  );
  const cached = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(cached.flat().map(({ url }) => folderOf(url))).size;
}

/** Deletes all caches of a scope, including those of previous sites at this scope. */
export async function clearCachedPages({ scope }: Pick<Owner, "scope">): Promise<void> {
  if (!hasCaches()) return;
  const own = (await caches.keys()).filter((name) => isOfScope(name, scope));
  await Promise.all(own.map((name) => caches.delete(name)));
}

/** Whether the Cache API is available. It is missing without TLS, and an element with the ID `caches` may shadow it. */
function hasCaches(): boolean {
  return typeof globalThis.caches?.keys === "function";
}
