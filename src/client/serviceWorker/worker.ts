import { Route, Router } from "workbox-routing";
import type { StartFiles } from "../../shared/manifest/startFiles.ts";
import { isSlowConnection } from "../ui/whenIdle.ts";
import { isOutdated } from "../offline/cacheNames.ts";
import { createPrecache } from "./precache.ts";
import { type FileKind, CACHE_RULES, fileKindOf } from "./cacheRules.ts";
import { createStrategies } from "./strategies.ts";
import { worker } from "./workerScope.ts";

/** Inserted by the build, see `src/node/output/emitters/offline.ts`. */
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
// If a strategy fails, for example because the browser denies access to storage, uses the network.
router.setCatchHandler(({ request }) => fetch(request));
router.addFetchListener();

/*
 * A new worker activates immediately, even for pages of the previous build. Pages, the manifest and static images come
 * from the network if it responds in time. The names of all other cached files contain a hash, so that pages of either
 * build receive the files they refer to. Files of the previous build remain cached until they are evicted, even if the
 * host has deleted them. The worker never reloads pages.
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
  // With navigation preload, the browser sends the request while the worker starts.
  event.waitUntil(
    Promise.allSettled([deleteOutdated(), navigationPreload?.enable(), worker.clients.claim()]),
  );
});

// Each page sends a message when it is idle: `src/client/offline/registerServiceWorker.ts`.
worker.addEventListener("message", (event) => {
  const { data, source } = event;
  const page = source?.url;
  if (!Array.isArray(data) || !page?.startsWith(scope)) return;
  const loaded = data.filter((each) => typeof each === "string");
  const cached = precache.cacheStart(event).catch(() => undefined);
  event.waitUntil(cached.then(() => precache.storeVisit(event, { page, loaded })).catch(() => undefined));
});
