import type { WorkboxPlugin } from "workbox-core/types";
import { ExpirationPlugin } from "workbox-expiration";
import { CacheFirst, NetworkFirst, type Strategy } from "workbox-strategies";
import { cacheName } from "../offline/cacheNames.ts";
import { findOlderBody } from "../offline/findOlderBody.ts";
import { type Kind, KINDS, type Rule } from "./cacheRules.ts";
import { createOwnContentPlugin } from "./ownContentPlugin.ts";
import type { Owner } from "./owner.ts";
import { readStartPage } from "./startPage.ts";

/** In seconds: so long a reader on a bad line waits for what is newest before what is kept is shown. */
const PATIENCE = 3;

const DAY = 24 * 60 * 60;

/** What a request says it accepts makes no difference to what a static host answers. */
const MATCH = { ignoreVary: true };

export type Strategies = Record<Kind, Strategy>;

/** How each kind of file of the site is answered, from the network or from what is kept. */
export function createStrategies(owner: Owner): Strategies {
  const strategies = Object.entries<Rule>(KINDS).map(([kind, rule]) => {
    const options = {
      cacheName: cacheName(kind as Kind, owner),
      matchOptions: MATCH,
      plugins: [
        createOwnContentPlugin(kind as Kind, owner),
        new ExpirationPlugin({
          maxEntries: rule.most,
          maxAgeSeconds: rule.days * DAY,
          purgeOnQuotaError: rule.isFirstToGo === true,
          matchOptions: MATCH,
        }),
        ...(PARTICULARS[kind as Kind]?.(owner) ?? []),
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
const PARTICULARS: Partial<Record<Kind, (owner: Owner) => WorkboxPlugin[]>> = {
  pages: (owner) => [
    // A query selects within one and the same HTML.
    { cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*/, "") },
    { handlerDidError: () => readStartPage(owner) },
  ],
  bodies: (owner) => [{ handlerDidError: ({ request }) => findOlderBody(request.url, owner) }],
};
