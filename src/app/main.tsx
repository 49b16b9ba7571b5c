import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, type HydrationState, RouterProvider } from "react-router-dom";
import { followLinks } from "./followLinks.ts";
import { readHydration } from "./hydration.ts";
import { createFetchLibrary } from "./library.ts";
import { prefetchOnIntent } from "./prefetch.ts";
import { createRoutes } from "./router.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/prose.css";

const base = import.meta.env.BASE_URL;
const library = createFetchLibrary(`${base}manifest.json`);
const routes = createRoutes(library);
const root = document.getElementById("maru-root") as HTMLElement;
const hydration = readHydration(document);

const router = createBrowserRouter(routes, {
  basename: base,
  ...(hydration && { hydrationData: hydration satisfies HydrationState }),
});
const app = <RouterProvider router={router} />;

// As a transition React hydrates in slices, between which the page answers.
if (hydration) startTransition(() => void hydrateRoot(root, app));
else whenReady(() => createRoot(root).render(app));

prefetchOnIntent({ base, routes, library });
followLinks({ base, navigate: (path) => void router.navigate(path) });

if (import.meta.hot) {
  const { revalidateOnSave } = await import("./dev.ts");
  revalidateOnSave(import.meta.hot, { library, router });
}

/** `404.html` keeps its words until the router has looked the address up: there is nothing in it to hydrate. */
function whenReady(start: () => void): void {
  if (router.state.initialized) return start();
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    start();
  });
}
