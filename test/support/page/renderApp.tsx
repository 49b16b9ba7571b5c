import { render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { vi } from "vitest";
import { interceptLinks } from "../../../src/client/routing/interceptLinks.ts";
import { createFetchLibrary } from "../../../src/client/data/library.ts";
import { LibraryContext } from "../../../src/client/data/libraryContext.ts";
import { createRoutes } from "../../../src/client/routing/routes.tsx";
import { openedFromOf } from "../../../src/client/list/openedFrom.ts";
import { bodies, filesOf, manifest } from "../build/fixtureManifest.ts";

let stopIntercepting: (() => void) | undefined;

/** Replaces `fetch`: answers the app's requests from memory, and other requests with 404. */
export function stubFetch(files: Record<string, unknown> = { ...filesOf(manifest), ...bodies }) {
  const fetch = vi.fn<(url: string) => Promise<Response>>(async (url) =>
    url in files ? Response.json(files[url]) : new Response("", { status: 404 }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

/** Renders the complete app at a URL. The app uses the current `fetch`. */
export function renderApp(path: string) {
  const library = createFetchLibrary({ base: "/" });
  const router = createMemoryRouter(createRoutes(library), { initialEntries: [path] });
  stopIntercepting?.();
  stopIntercepting = interceptLinks({
    base: "/",
    navigate: (to, link) =>
      void router.navigate(to, { state: openedFromOf(link, router.state.location, "/") }),
  });
  const app = (
    <LibraryContext value={library}>
      <RouterProvider router={router} />
    </LibraryContext>
  );
  return { router, ...render(app) };
}
