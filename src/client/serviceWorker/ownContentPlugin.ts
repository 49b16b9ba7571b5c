import type { WorkboxPlugin } from "workbox-core/types";
import { isKeepable, type Kind, KINDS } from "./cacheRules.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";

/** What is read by readers: an answer that is not of the site is theirs too, such as a login page. */
const FOR_READERS: readonly Kind[] = ["pages"];

/** Stores, and answers from a cache with, nothing but content of the site. */
export function createOwnContentPlugin(kind: Kind, owner: Owner): WorkboxPlugin {
  const isOwn = (response: Response, url: string) => isOwnContent(kind, response, { url, owner });
  const plugin: WorkboxPlugin = {
    async cacheWillUpdate({ request, response, state }) {
      if (!isKeepable(response, KINDS[kind])) return null;
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
    /** The app can use nothing else: what is cached stands in as if there were no network. */
    async fetchDidSucceed({ request, response, state }) {
      if (!response.ok) return response;
      const isOwnAnswer = await isOwn(response, request.url);
      if (!isOwnAnswer) throw new TypeError(`${request.url}: the answer is not of this site`);
      // For `cacheWillUpdate` of the same request.
      if (state) state["isOwn"] = true;
      return response;
    },
  };
}
