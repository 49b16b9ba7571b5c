import { CacheExpiration } from "workbox-expiration";
import { isOfScope } from "../offline/cacheNames.ts";
import { worker } from "./workerScope.ts";

/*
 * Replaces the service worker of a site with `offline: false`. Browsers update to it on the next visit. It
 * handles no requests, deletes all caches, and unregisters itself.
 */
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => {
  const { scope } = worker.registration;
  const clear = async () => {
    const own = (await caches.keys()).filter((name) => isOfScope(name, scope));
    await Promise.all(own.map((name) => caches.delete(name)));
    // Workbox records the use of files in IndexedDB, for the whole origin.
    await Promise.all(own.map((name) => new CacheExpiration(name, { maxEntries: 1 }).delete()));
  };
  event.waitUntil(Promise.allSettled([clear(), worker.registration.unregister()]));
});
