import { matchRoutes, type RouteObject } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { ListSettings } from "../../shared/listing/selection.ts";
import { Failure } from "../layout/Failure.tsx";
import { HttpError } from "../data/httpError.ts";
import { BareLayout, Layout } from "../layout/Layout.tsx";
import type { Page } from "./routePage.ts";
import { postPage } from "../pages/Post.tsx";
import { loadShell, SHELL_ID } from "../data/shell.ts";

/**
 * The route table, over the fetched library of a browser or the one in memory of the prerender. A reader who opens a shared
 * post fetches no code of the lists. Of the site it knows which collections have lists at addresses of their own.
 */
export function createRoutes(
  library: Library,
  { sections = [], pageUrls = [] }: ListSettings = {},
): RouteObject[] {
  const list = (pattern: string) => lazily(library, pattern, () => import("../pages/List.tsx"));
  const place = (pattern: string) => lazily(library, pattern, () => import("../pages/StandingPage.tsx"));
  const own = [
    list(paths.list.pattern),
    list(paths.listPage.pattern),
    list(paths.posts.pattern),
    toRoute(library, paths.post.pattern, postPage),
    lazily(library, paths.tags.pattern, () => import("../pages/Tags.tsx")),
    list(paths.tag.pattern),
    lazily(library, paths.archive.pattern, () => import("../pages/Archive.tsx")),
    list(paths.year.pattern),
    ...sections.flatMap(({ path }) => (path ? list(path) : [])),
    lazily(library, paths.search.pattern, () => import("../pages/Search.tsx")),
    lazily(library, paths.reading.pattern, () => import("../pages/Reading.tsx")),
    place(paths.page.pattern),
  ].filter(({ path = "" }) => !pageUrls.includes(path));
  return [
    {
      id: SHELL_ID,
      loader: () => loadShell(library),
      shouldRevalidate: () => import.meta.env.DEV,
      Component: Layout,
      ErrorBoundary: BareLayout,
      // A static path ranks above the patterns that match it too.
      children: [{ ErrorBoundary: Failure, children: [...pageUrls.map(place), ...own] }],
    },
  ];
}

/**
 * Puts the code of the routes at an address into the table, before a router is made of it. A router that hydrates with routes
 * still lazy throws the page away: https://github.com/remix-run/react-router/issues/14955.
 */
export async function resolveRoutes(routes: RouteObject[], path: string, base: string): Promise<void> {
  for (const { route: matched } of matchRoutes(routes, path, base) ?? []) await resolveRoute(matched);
}

/** Puts the code of all routes into the table. */
export async function resolveAllRoutes(routes: RouteObject[]): Promise<void> {
  for (const route of routes) {
    await resolveRoute(route);
    await resolveAllRoutes(route.children ?? []);
  }
}

/** A route with its code, which stays in the table. */
export async function resolveRoute(matched: RouteObject): Promise<RouteObject> {
  if (typeof matched.lazy !== "function") return matched;
  Object.assign(matched, await matched.lazy(), { lazy: undefined });
  return matched;
}

function toRoute<View>(library: Library, pattern: string, page: Page<View>): RouteObject {
  return {
    id: pattern,
    path: pattern,
    handle: page,
    loader({ params, request }) {
      const load = () => page.load(library, { pattern, params, url: new URL(request.url) });
      // What is gone has a new address since a deploy: the library has forgotten the manifest that named it.
      return load().catch((cause: unknown) =>
        cause instanceof HttpError && cause.status === 404 ? load() : Promise.reject(cause as Error),
      );
    },
    Component: page.View,
  };
}

function lazily<View>(
  library: Library,
  pattern: string,
  load: () => Promise<{ routePage: Page<View> }>,
): RouteObject {
  return {
    id: pattern,
    path: pattern,
    lazy: async () => {
      const { handle, loader, Component } = toRoute(library, pattern, (await load()).routePage);
      return { handle, loader, Component };
    },
  };
}
