import { startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, type HydrationState, RouterProvider } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import type { Site } from "../../shared/manifest/schema.ts";
import { SELECTION_QUERY } from "../../shared/urls/routes.ts";
import { ReadingHistory } from "../readingHistory/ReadingHistory.tsx";
import { rememberTitle } from "../post/titleTransition/useTitleTransition.ts";
import { interceptLinks } from "../routing/interceptLinks.ts";
import { HIDDEN_LIST_CLASS, readHydration } from "./hydration.ts";
import { createFetchLibrary } from "../data/library.ts";
import { addLanguage, type LanguageMessages } from "../data/messages.ts";
import { LibraryContext } from "../data/libraryContext.ts";
import { listenForUpdates } from "./listenForUpdates.ts";
import { listenForActions } from "./listenForActions.ts";
import { nextTask } from "../ui/nextTask.ts";
import { registerServiceWorker } from "../offline/registerServiceWorker.ts";
import { prefetchOnIntent } from "../routing/prefetch.ts";
import { createRoutes, resolveRoutes } from "../routing/routes.tsx";
import type { RunningApp } from "./runningApp.ts";
import { SHELL_ID, type Shell } from "../data/shell.ts";
import { discardEarlierVisit, hasGrownList } from "../list/rows/listGrowth.ts";
import { openedFromOf } from "../list/openedFrom.ts";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/prose.css";
import "../styles/languages.css";
import "../styles/structure.css";
import "../styles/readingToolbar.css";
import "../styles/images.css";
import "../styles/code.css";
import "../styles/embeds.css";
import "../styles/math.css";
import "../styles/callouts.css";
import "../styles/tabs.css";
import "../styles/marks.css";
import "../styles/sharing.css";
import "../styles/print.css";

declare global {
  /** Messages of the site's language. The boot script imports them beside this module. */
  var maruWords: Promise<LanguageMessages>;
}

start().catch((cause: unknown) => {
  // If the app cannot start, the prerendered page becomes visible again. Its links work without the app.
  document.documentElement.classList.remove(HIDDEN_LIST_CLASS);
  throw cause;
});

// A top-level await would deadlock: other chunks import this chunk, and `start` waits for them.
async function start(): Promise<void> {
  // Startup is split into several tasks, because a task longer than 50 ms delays the reader's input. The first pause is a microtask, so
  // that no task is queued while the script is evaluated. Otherwise a profiling browser would parse the script again to find the line.
  addLanguage(await maruWords);
  await nextTask();
  // Removes double slashes, because the router would read `tags` in a URL such as `//tags/` as a host.
  if (location.pathname.includes("//")) {
    const path = location.pathname.replace(/\/+/g, "/");
    history.replaceState(history.state, "", path + location.search + location.hash);
  }
  const root = document.getElementById("maru-root") as HTMLElement;
  const { base, dev } = root.dataset as { base: string; dev?: string };
  const library = createFetchLibrary({ base, isDev: dev !== undefined });
  discardEarlierVisit();
  const isGrown = hasGrownList();
  const differsFromHtml = SELECTION_QUERY.test(location.search) || isGrown || hasMoved();
  const prerendered = readHydration(document);
  const hydration = differsFromHtml ? null : prerendered;
  const shell = shellOf(prerendered);
  const site = shell?.site ?? (await loadSite(library));
  const summaries = isGrown ? awaitSummaries(library) : undefined;
  await nextTask();
  const routes = createRoutes(library, site);
  await resolveRoutes(routes, location.pathname, base);
  await summaries;
  await nextTask();

  const partialApp: Omit<RunningApp, "router"> = { base, library };
  // Added before the router's listener, because the search dialog hides its own history entries from the router.
  addEventListener("popstate", (event) => partialApp.dialog?.step(event));
  const router = createBrowserRouter(routes, {
    basename: base,
    ...(hydration && { hydrationData: hydration satisfies HydrationState }),
  });
  await nextTask();
  const running: RunningApp = Object.assign(partialApp, { router });
  const app = (
    <LibraryContext value={library}>
      {/* Without transitions, a filtered list appears in the first frame after the click. */}
      <RouterProvider router={router} useTransitions={false} />
      <ReadingHistory running={running} />
    </LibraryContext>
  );
  // In a transition, React hydrates in slices, and the browser handles input between these slices.
  if (hydration && !hasMoved()) startTransition(() => void hydrateRoot(root, app));
  else
    whenReady(router, () => {
      // `flushSync` renders before the next statement, so the selected list replaces the hidden one in a single frame.
      flushSync(() => createRoot(root).render(app));
      document.documentElement.classList.remove(HIDDEN_LIST_CLASS);
    });

  // Added before `interceptLinks`, because `listenForActions` handles some clicks on links.
  listenForActions(() => document.querySelector("header")?.lang ?? "ko", running);
  prefetchOnIntent({ base, routes, library, isLarge: shell?.isLarge });
  if (library.isDev) listenForUpdates({ library, router });
  else if (site?.offline !== false) registerServiceWorker(base);
  interceptLinks({
    base,
    hasHtmlPages: [site, ...(site?.sections ?? [])].some((each) => each?.permalink?.endsWith(".html")),
    navigate(path, link) {
      rememberTitle(link, base);
      void router.navigate(path, { state: openedFromOf(link, router.state.location, base) });
    },
  });
}

/**
 * Whether the URL's path changed before the app started. All history entries that the app pushed share one document, even after a
 * reload. Going back or forward between them changes only the URL, so the document's HTML then belongs to another URL.
 */
function hasMoved(): boolean {
  const [opened] = performance.getEntriesByType("navigation");
  return !!opened && new URL(opened.name).pathname.replace(/\/+/g, "/") !== location.pathname;
}

/** Returns the shell's data; `undefined` if the page does not contain it. */
function shellOf(hydration: HydrationState | null): Shell | undefined {
  return hydration?.loaderData?.[SHELL_ID] as Shell | undefined;
}

/** Returns the site; `undefined` if it cannot be loaded. The page that needs the site reports the failure. */
function loadSite(library: Library): Promise<Site | undefined> {
  return library.manifest().then(
    ({ site }) => site,
    () => undefined,
  );
}

/** Maximum time that a restored list waits for its summaries, in milliseconds. */
const MAX_SUMMARIES_WAIT = 3000;

/**
 * Waits for the summaries of a restored list. Without summaries, the rows would be shorter than when the reader left the list. Stops
 * waiting if the summaries cannot be loaded, or after {@link MAX_SUMMARIES_WAIT}.
 */
async function awaitSummaries(library: Library): Promise<void> {
  const timeout = new Promise((resolve) => void setTimeout(resolve, MAX_SUMMARIES_WAIT));
  await Promise.race([library.summaries(), timeout]).catch(() => undefined);
}

/** Calls `show` when the router has loaded its first page. Until then, the document contains the prerendered page. */
function whenReady(router: ReturnType<typeof createBrowserRouter>, show: () => void): void {
  if (router.state.initialized) return show();
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    show();
  });
}
