import { CacheExpiration } from "workbox-expiration";
import { isOfScope } from "../offline/cacheNames.ts";
import { worker } from "./workerScope.ts";

/*
 * This worker replaces the usual service worker if the site sets `offline: false`. Browsers install it on the next
 * visit. It handles no requests, deletes all caches of the site, and unregisters itself.
 */
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => {
  const { scope } = worker.registration;
  const clear = async () => {
    const own = (await caches.keys()).filter((name) => isOfScope(name, scope));
    await Promise.all(own.map((name) => caches.delete(name)));
    // Workbox records in IndexedDB when each file was last used. All sites of the origin share the database, so only
    // the records of the deleted caches are removed.
    await Promise.all(own.map((name) => new CacheExpiration(name, { maxEntries: 1 }).delete()));
  };
  event.waitUntil(Promise.allSettled([clear(), worker.registration.unregister()]));
});
