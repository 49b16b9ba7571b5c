import { render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { vi } from "vitest";
import { createFetchLibrary } from "../../src/app/library.ts";
import { createRoutes } from "../../src/app/router.tsx";
import { bodies, manifest } from "./fixtureManifest.ts";

/** Answers the app's requests from memory; what is not there is a 404. */
export function stubFetch(files: Record<string, unknown> = { "/manifest.json": manifest, ...bodies }) {
  const fetch = vi.fn<(url: string) => Promise<Response>>(async (url) =>
    url in files ? Response.json(files[url]) : new Response("", { status: 404 }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

/** The whole app at an address, over whatever `fetch` answers. */
export function renderApp(path: string) {
  const router = createMemoryRouter(createRoutes(createFetchLibrary("/manifest.json")), {
    initialEntries: [path],
  });
  return { router, ...render(<RouterProvider router={router} />) };
}
