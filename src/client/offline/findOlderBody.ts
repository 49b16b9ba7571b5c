import { cacheName } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";
import { isOwnContent } from "../serviceWorker/ownContent.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/**
 * The text of a page that has been revised since it was read: without a line the older one is better than none. `url` is the address of
 * a body file, which holds its hash.
 */
export async function findOlderBody(url: string, owner: Owner): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("bodies", owner));
  const others = (await cache.keys()).filter((kept) => folderOf(kept.url) === folderOf(url));
  // They are in the order in which they were put there.
  for (const request of others.toReversed()) {
    const body = await cache.match(request);
    if (body && (await isOwnContent("bodies", body, { url: request.url, owner }))) return body;
  }
  return undefined;
}
