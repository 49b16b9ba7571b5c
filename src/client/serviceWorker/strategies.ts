import type { WorkboxPlugin } from "workbox-core/types";
import { ExpirationPlugin } from "workbox-expiration";
import { CacheFirst, NetworkFirst, type Strategy } from "workbox-strategies";
import { cacheName } from "../offline/cacheNames.ts";
import { findOlderBody } from "../offline/findOlderBody.ts";
import { type FileKind, CACHE_RULES, type CacheRule } from "./cacheRules.ts";
import { createOwnContentPlugin } from "./ownContentPlugin.ts";
import type { Owner } from "./owner.ts";
import { readStartPage } from "./startPage.ts";

/** Time after which the cache is used if the network has not responded, in seconds. */
const NETWORK_TIMEOUT = 3;

const DAY = 24 * 60 * 60;

/** Ignores the `Vary` header, because static hosts respond identically to different Accept headers. */
const MATCH = { ignoreVary: true };

/** A Workbox strategy for each kind of file. */
export type Strategies = Record<FileKind, Strategy>;

/** Creates the strategies that serve each kind of file from the network or the cache. */
export function createStrategies(owner: Owner): Strategies {
  const strategies = Object.entries<CacheRule>(CACHE_RULES).map(([kind, rule]) => {
    const options = {
      cacheName: cacheName(kind as FileKind, owner),
      matchOptions: MATCH,
      plugins: [
        createOwnContentPlugin(kind as FileKind, owner),
        new ExpirationPlugin({
          maxEntries: rule.maxEntries,
          maxAgeSeconds: rule.days * DAY,
          purgeOnQuotaError: rule.purgeOnQuotaError === true,
          matchOptions: MATCH,
        }),
        ...(FALLBACKS[kind as FileKind]?.(owner) ?? []),
      ] satisfies WorkboxPlugin[],
    };
    const strategy = rule.isNetworkFirst
      ? new NetworkFirst({ ...options, networkTimeoutSeconds: NETWORK_TIMEOUT })
      : new CacheFirst(options);
    return [kind, strategy];
  });
  return Object.fromEntries(strategies) as Strategies;
}

/** Additional plugins by kind. Workbox calls `handlerDidError` if neither the network nor the cache has the file. */
const FALLBACKS: Partial<Record<FileKind, (owner: Owner) => WorkboxPlugin[]>> = {
  pages: (owner) => [
    // The query does not change the HTML of a page, so it is not part of the cache key.
    { cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*/, "") },
    { handlerDidError: () => readStartPage(owner) },
  ],
  bodies: (owner) => [{ handlerDidError: ({ request }) => findOlderBody(request.url, owner) }],
};
