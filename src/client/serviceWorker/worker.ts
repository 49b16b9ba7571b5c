import { Route, Router } from "workbox-routing";
import type { StartFiles } from "../../shared/manifest/startFiles.ts";
import { isSlowLine } from "../ui/whenIdle.ts";
import { isOutdated } from "../offline/cacheNames.ts";
import { createKeeper } from "./precache.ts";
import { type Kind, KINDS, kindOf } from "./cacheRules.ts";
import { createStrategies } from "./strategies.ts";
import { worker } from "./workerScope.ts";

/** Stands before this code in the output: `src/node/vite/`. */
declare const MARU_FILES: StartFiles;

const { scope, navigationPreload } = worker.registration;
const owner = { scope, site: MARU_FILES.site };
const strategies = createStrategies(owner);
const keeper = createKeeper({ owner, files: MARU_FILES, strategies, isGoodLine: () => !isSlowLine() });

const router = new Router();
for (const kind of Object.keys(KINDS) as Kind[]) {
  router.registerRoute(new Route(({ request }) => kindOf(request, scope) === kind, strategies[kind]));
}
// Where nothing can be kept, as in a browser that refuses storage, there is still the network.
router.setCatchHandler(({ request }) => fetch(request));
router.addFetchListener();

/*
 * A new worker takes over at once, from pages of the build before too. None of them can turn stale or blank by it: HTML and the manifest
 * come from the network wherever there is one, so that no worker holds a page back; what it keeps besides is named by its contents, so
 * that a page of either build gets the very files it names, the older for as long as the cap allows, which is longer than hosts keep them;
 * and nothing is reloaded.
 */
worker.addEventListener("install", (event) => {
  const ready = keeper.cacheStart(event).catch(() => undefined);
  event.waitUntil(ready.then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  const forget = async () => {
    const outdated = (await caches.keys()).filter((name) => isOutdated(name, owner));
    await Promise.all(outdated.map((name) => caches.delete(name)));
  };
  // The request for a page sets out while the worker still starts.
  event.waitUntil(Promise.allSettled([forget(), navigationPreload?.enable(), worker.clients.claim()]));
});

// From each page that was opened, once it is idle: `src/client/offline/registerServiceWorker.ts`.
worker.addEventListener("message", (event) => {
  const { data, source } = event;
  const page = source?.url;
  if (!Array.isArray(data) || !page?.startsWith(scope)) return;
  const loaded = data.filter((each) => typeof each === "string");
  const kept = keeper.cacheStart(event).catch(() => undefined);
  event.waitUntil(kept.then(() => keeper.storeVisit(event, { page, loaded })).catch(() => undefined));
});
