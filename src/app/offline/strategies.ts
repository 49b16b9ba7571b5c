import type { WorkboxPlugin } from "workbox-core/types";
import { ExpirationPlugin } from "workbox-expiration";
import { CacheFirst, NetworkFirst, type Strategy } from "workbox-strategies";
import { cacheName } from "./cacheNames.ts";
import { findOlderBody } from "./findOlderBody.ts";
import { isKeepable, type Kind, KINDS, type Rule } from "./kinds.ts";
import { readStartPage } from "./startPage.ts";

/** In seconds: so long a reader on a bad line waits for what is newest before what is kept is shown. */
const PATIENCE = 3;

const DAY = 24 * 60 * 60;

/** What a request says it accepts makes no difference to what a static host answers. */
const MATCH = { ignoreVary: true };

export type Strategies = Record<Kind, Strategy>;

/** How each kind of file of the site is answered, from the network or from what is kept. */
export function createStrategies(scope: string): Strategies {
  const strategies = Object.entries<Rule>(KINDS).map(([kind, rule]) => {
    const options = {
      cacheName: cacheName(kind as Kind, scope),
      matchOptions: MATCH,
      plugins: [
        { cacheWillUpdate: async ({ response }) => (isKeepable(response, rule) ? response : null) },
        new ExpirationPlugin({
          maxEntries: rule.most,
          maxAgeSeconds: rule.days * DAY,
          purgeOnQuotaError: rule.isFirstToGo === true,
          matchOptions: MATCH,
        }),
        ...(PARTICULARS[kind as Kind]?.(scope) ?? []),
      ] satisfies WorkboxPlugin[],
    };
    const strategy = rule.isNewestFirst
      ? new NetworkFirst({ ...options, networkTimeoutSeconds: PATIENCE })
      : new CacheFirst(options);
    return [kind, strategy];
  });
  return Object.fromEntries(strategies) as Strategies;
}

/** What is peculiar to a kind: where neither network nor cache has it, what stands in. */
const PARTICULARS: Partial<Record<Kind, (scope: string) => WorkboxPlugin[]>> = {
  pages: (scope) => [
    // A query selects within one and the same HTML.
    { cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*/, "") },
    { handlerDidError: () => readStartPage(scope) },
  ],
  bodies: (scope) => [{ handlerDidError: ({ request }) => findOlderBody(request.url, scope) }],
};
