import type { WorkboxPlugin } from "workbox-core/types";
import { ExpirationPlugin } from "workbox-expiration";
import { CacheFirst, NetworkFirst, type Strategy } from "workbox-strategies";
import { cacheName } from "../offline/cacheNames.ts";
import { findOlderBody } from "../offline/findOlderBody.ts";
import { type FileKind, CACHE_RULES, type CacheRule } from "./cacheRules.ts";
import { createOwnContentPlugin } from "./ownContentPlugin.ts";
import type { Owner } from "./owner.ts";
import { readStartPage } from "./startPage.ts";

/** Time to wait for the network before the cache is used, in seconds. */
const NETWORK_TIMEOUT = 3;

const DAY = 24 * 60 * 60;

/** Static hosts ignore the Accept headers of a request. */
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

/** Additional plugins by kind: fallbacks when neither network nor cache has the file. */
const FALLBACKS: Partial<Record<FileKind, (owner: Owner) => WorkboxPlugin[]>> = {
  pages: (owner) => [
    // A query selects within the same HTML.
    { cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*/, "") },
    { handlerDidError: () => readStartPage(owner) },
  ],
  bodies: (owner) => [{ handlerDidError: ({ request }) => findOlderBody(request.url, owner) }],
};
