import { cacheName } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";
import { isOwnContent } from "../serviceWorker/ownContent.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/**
 * Returns the valid revision of a body file that was cached last. Used if the requested revision is not cached and
 * cannot be fetched.
 * @param url URL of the body file, which contains a hash of its content.
 */
export async function findOlderBody(url: string, owner: Owner): Promise<Response | undefined> {
  const cache = await caches.open(cacheName("bodies", owner));
  const others = (await cache.keys()).filter((cached) => folderOf(cached.url) === folderOf(url));
  // The Cache API returns keys in the order of insertion, so the newest revision is last.
  for (const request of others.toReversed()) {
    const body = await cache.match(request);
    if (body && (await isOwnContent("bodies", body, { url: request.url, owner }))) return body;
  }
  return undefined;
}
