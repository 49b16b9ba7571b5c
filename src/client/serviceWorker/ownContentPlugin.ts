import type { WorkboxPlugin } from "workbox-core/types";
import { isCacheable, type FileKind, CACHE_RULES } from "./cacheRules.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";

/**
 * Kinds of files that the browser displays itself. For these, the worker returns responses from the network even if
 * they are not content of the site, so that the reader sees, for example, a login page.
 */
const FOR_READERS: readonly FileKind[] = ["pages"];

/**
 * Creates a plugin that stores only valid content of the site, and deletes invalid content from the cache. Rejects
 * invalid responses from the network, except for {@link FOR_READERS}.
 */
export function createOwnContentPlugin(kind: FileKind, owner: Owner): WorkboxPlugin {
  const isOwn = (response: Response, url: string) => isOwnContent(kind, response, { url, owner });
  const plugin: WorkboxPlugin = {
    async cacheWillUpdate({ request, response, state }) {
      if (!isCacheable(response, CACHE_RULES[kind])) return null;
      return state?.["isOwn"] === true || (await isOwn(response, request.url)) ? response : null;
    },
    async cachedResponseWillBeUsed({ cacheName, request, cachedResponse }) {
      if (!cachedResponse || (await isOwn(cachedResponse, request.url))) return cachedResponse;
      await (await caches.open(cacheName)).delete(request, { ignoreVary: true });
      return null;
    },
  };
  if (FOR_READERS.includes(kind)) return plugin;
  return {
    ...plugin,
    /** Handles invalid content like a network error, so that the cache is used. The app could not use such content. */
    async fetchDidSucceed({ request, response, state }) {
      if (!response.ok) return response;
      if (!(await isOwn(response, request.url)))
        throw new TypeError(`${request.url}: the response is not content of this site`);
      // Prevents a second validation in `cacheWillUpdate`.
      if (state) state["isOwn"] = true;
      return response;
    },
  };
}
