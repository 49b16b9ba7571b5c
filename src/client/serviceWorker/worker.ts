import { Route, Router } from "workbox-routing";
import type { StartFiles } from "../../shared/manifest/startFiles.ts";
import { isSlowConnection } from "../ui/whenIdle.ts";
import { isOutdated } from "../offline/cacheNames.ts";
import { createPrecache } from "./precache.ts";
import { type FileKind, CACHE_RULES, fileKindOf } from "./cacheRules.ts";
import { createStrategies } from "./strategies.ts";
import { worker } from "./workerScope.ts";

/** Inserted before this code by the build: `src/node/vite/`. */
declare const MARU_FILES: StartFiles;

const { scope, navigationPreload } = worker.registration;
const owner = { scope, site: MARU_FILES.site };
const strategies = createStrategies(owner);
const precache = createPrecache({
  owner,
  files: MARU_FILES,
  strategies,
  canPrefetch: () => !isSlowConnection(),
});

const router = new Router();
for (const kind of Object.keys(CACHE_RULES) as FileKind[]) {
  router.registerRoute(new Route(({ request }) => fileKindOf(request, scope) === kind, strategies[kind]));
}
// Use the network when the browser refuses storage.
router.setCatchHandler(({ request }) => fetch(request));
router.addFetchListener();

/*
 * A new worker activates immediately, even for pages of the previous build. HTML and manifest come from the
 * network when there is one. All other files have a hash in their name: a page of either build gets the files it
 * refers to. Older files stay until they are evicted, which is later than hosts delete them. Pages are never
 * reloaded.
 */
worker.addEventListener("install", (event) => {
  const ready = precache.cacheStart(event).catch(() => undefined);
  event.waitUntil(ready.then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  const deleteOutdated = async () => {
    const outdated = (await caches.keys()).filter((name) => isOutdated(name, owner));
    await Promise.all(outdated.map((name) => caches.delete(name)));
  };
  // Navigation preload sends the request while the worker starts.
  event.waitUntil(
    Promise.allSettled([deleteOutdated(), navigationPreload?.enable(), worker.clients.claim()]),
  );
});

// Sent by each page when it is idle: `src/client/offline/registerServiceWorker.ts`.
worker.addEventListener("message", (event) => {
  const { data, source } = event;
  const page = source?.url;
  if (!Array.isArray(data) || !page?.startsWith(scope)) return;
  const loaded = data.filter((each) => typeof each === "string");
  const cached = precache.cacheStart(event).catch(() => undefined);
  event.waitUntil(cached.then(() => precache.storeVisit(event, { page, loaded })).catch(() => undefined));
});
