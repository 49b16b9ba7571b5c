import { cacheName } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";

/**
 * The text of a page that has been revised since it was read: without a line the older one is better than none. `url` is the address of
 * a body file, which holds its hash.
 */
export async function findOlderBody(url: string, scope: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("bodies", scope));
  const others = (await cache.keys()).filter((kept) => folderOf(kept.url) === folderOf(url));
  // In the order in which they were put there.
  const newest = others.at(-1);
  return newest && cache.match(newest);
}
