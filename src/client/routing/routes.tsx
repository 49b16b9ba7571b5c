import { matchRoutes, type RouteObject } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { ListSettings } from "../../shared/listing/selection.ts";
import { Failure } from "../layout/Failure.tsx";
import { HttpError } from "../data/httpError.ts";
import { BareLayout, Layout } from "../layout/Layout.tsx";
import { withMessages } from "../data/messages.ts";
import type { Page } from "./routePage.ts";
import { postPage } from "../pages/Post.tsx";
import { loadShell, SHELL_ID } from "../data/shell.ts";

/**
 * Creates the route table for the browser or the prerender. The entry chunk contains the code of post pages; the code of other pages is
 * loaded on demand.
 * @param settings `sections`: each section with a `path` has a list at this URL. `pageUrls`: URLs at which a standing page replaces a
 *   generated page.
 */
export function createRoutes(library: Library, settings: ListSettings = {}): RouteObject[] {
  const { sections = [], pageUrls = [] } = settings;
  const list = (pattern: string) =>
    lazyRoute(library, pattern, () => withMessages(import("../pages/List.tsx")));
  const page = (pattern: string) =>
    lazyRoute(library, pattern, () => withMessages(import("../pages/StandingPage.tsx")));
  const children = [
    list(paths.list.pattern),
    list(paths.listPage.pattern),
    list(paths.posts.pattern),
    createRoute(library, paths.post.pattern, postPage),
    lazyRoute(library, paths.tags.pattern, () => withMessages(import("../pages/Tags.tsx"))),
    list(paths.tag.pattern),
    lazyRoute(library, paths.archive.pattern, () => withMessages(import("../pages/Archive.tsx"))),
    list(paths.year.pattern),
    ...sections.flatMap(({ path }) => (path ? list(path) : [])),
    lazyRoute(library, paths.search.pattern, () => withMessages(import("../pages/Search.tsx"))),
    lazyRoute(library, paths.reading.pattern, () => withMessages(import("../pages/Reading.tsx"))),
    page(paths.page.pattern),
  ].filter(({ path = "" }) => !pageUrls.includes(path));
  return [
    {
      id: SHELL_ID,
      loader: () => loadShell(library),
      shouldRevalidate: () => !!library.isDev,
      Component: Layout,
      ErrorBoundary: BareLayout,
      // The router ranks static paths, such as `pageUrls`, above patterns with parameters.
      children: [{ ErrorBoundary: Failure, children: [...pageUrls.map(page), ...children] }],
    },
  ];
}

/**
 * Loads the code of the routes that match a path into the route table. Must be called before the router is created: hydration with
 * lazy routes discards the prerendered page (https://github.com/remix-run/react-router/issues/14955).
 */
export async function resolveRoutes(routes: RouteObject[], path: string, base: string): Promise<void> {
  for (const { route: matched } of matchRoutes(routes, path, base) ?? []) await resolveRoute(matched);
}

/** Loads the code of all routes into the route table. */
export async function resolveAllRoutes(routes: RouteObject[]): Promise<void> {
  for (const route of routes) {
    await resolveRoute(route);
    await resolveAllRoutes(route.children ?? []);
  }
}

/** Loads the code of a route, adds it to the route object, and returns that object. */
export async function resolveRoute(matched: RouteObject): Promise<RouteObject> {
  if (typeof matched.lazy !== "function") return matched;
  Object.assign(matched, await matched.lazy(), { lazy: undefined });
  return matched;
}

function createRoute<View>(library: Library, pattern: string, page: Page<View>): RouteObject {
  return {
    id: pattern,
    path: pattern,
    handle: page,
    loader({ params, request }) {
      const load = () => page.load(library, { pattern, params, url: new URL(request.url) });
      // Loads again after a 404, because a deploy may have changed the URL of a body. The library dropped the old manifest when the body
      // failed, so the second call fetches the new manifest.
      return load().catch((cause: unknown) =>
        cause instanceof HttpError && cause.status === 404 ? load() : Promise.reject(cause as Error),
      );
    },
    Component: page.View,
  };
}

function lazyRoute<View>(
  library: Library,
  pattern: string,
  load: () => Promise<{ routePage: Page<View> }>,
): RouteObject {
  return {
    id: pattern,
    path: pattern,
    lazy: async () => {
      const { handle, loader, Component } = createRoute(library, pattern, (await load()).routePage);
      return { handle, loader, Component };
    },
  };
}
