import { CacheExpiration } from "workbox-expiration";
import { isOfScope } from "../offline/cacheNames.ts";
import { worker } from "./workerScope.ts";

/*
 * What stands at the worker's address where a site says `offline: false`. A browser that has a worker looks there at the next visit, and
 * finds this one: it answers nothing, so that open pages go on from the network, takes away what was kept, and then itself.
 */
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => {
  const { scope } = worker.registration;
  const clear = async () => {
    const own = (await caches.keys()).filter((name) => isOfScope(name, scope));
    await Promise.all(own.map((name) => caches.delete(name)));
    // Workbox notes when each file was used, in a database of the whole origin.
    await Promise.all(own.map((name) => new CacheExpiration(name, { maxEntries: 1 }).delete()));
  };
  event.waitUntil(Promise.allSettled([clear(), worker.registration.unregister()]));
});
