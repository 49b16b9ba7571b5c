import { startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, type HydrationState, RouterProvider } from "react-router-dom";
import { SELECTS } from "../model/paths.ts";
import { followLinks } from "./followLinks.ts";
import { HELD, readHydration } from "./hydration.ts";
import { createFetchLibrary } from "./library.ts";
import { LibraryContext } from "./libraryContext.ts";
import { listenToBodies } from "./body/bodyActions.ts";
import { prefetchOnIntent } from "./prefetch.ts";
import { createRoutes, resolveRoutes } from "./router.tsx";
import { hasGrownList } from "./grownList.ts";
import { withinOf } from "./within.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/prose.css";
import "./styles/pictures.css";
import "./styles/callouts.css";
import "./styles/tabs.css";
import "./styles/marks.css";

const base = import.meta.env.BASE_URL;

start().catch((cause: unknown) => {
  // The page stays what it is without the app: finished HTML with plain links.
  document.documentElement.classList.remove(HELD);
  throw cause;
});

// Not at the top level: chunks import from this one and would wait for it while it waits for them.
async function start(): Promise<void> {
  const library = createFetchLibrary(base);
  const routes = createRoutes(library);
  const root = document.getElementById("maru-root") as HTMLElement;
  const isOther = SELECTS.test(location.search) || hasGrownList();
  const hydration = isOther ? null : readHydration(document);
  await resolveRoutes(routes, location.pathname, base);

  const router = createBrowserRouter(routes, {
    basename: base,
    ...(hydration && { hydrationData: hydration satisfies HydrationState }),
  });
  const app = (
    <LibraryContext value={library}>
      {/* A choice in a list is drawn whole in the frame after the click, not in slices over several. */}
      <RouterProvider router={router} useTransitions={false} />
    </LibraryContext>
  );
  // As a transition React hydrates in slices, between which the page answers.
  if (hydration) startTransition(() => void hydrateRoot(root, app));
  else
    whenReady(router, () => {
      // At once, so that the list held back and the one that was asked for change places within one frame.
      flushSync(() => createRoot(root).render(app));
      document.documentElement.classList.remove(HELD);
    });

  prefetchOnIntent({ base, routes, library });
  followLinks({
    base,
    navigate(path, link) {
      void router.navigate(path, { state: withinOf(link, router.state.location, base) });
    },
  });

  listenToBodies(() => document.querySelector("header")?.lang ?? "ko");

  if (import.meta.hot) {
    const { revalidateOnSave } = await import("./dev.ts");
    revalidateOnSave(import.meta.hot, { library, router });
  }
}

/** What stands in the page keeps its place until the router has what belongs there: there is nothing to hydrate. */
function whenReady(router: ReturnType<typeof createBrowserRouter>, show: () => void): void {
  if (router.state.initialized) return show();
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    show();
  });
}
