import { matchRoutes, type RouteObject } from "react-router-dom";
import type { Library } from "../model/library.ts";
import { paths } from "../model/paths.ts";
import { Failure } from "./components/Failure.tsx";
import { BareLayout, Layout } from "./components/Layout.tsx";
import type { Page } from "./page.ts";
import { postPage } from "./routes/Post.tsx";
import { loadShell, SHELL_ID } from "./shell.ts";

/**
 * The route table, over the fetched library of a browser or the one in memory of the prerender. A reader who opens a shared
 * post fetches no code of the lists.
 */
export function createRoutes(library: Library): RouteObject[] {
  const list = lazily(library, async () => (await import("./routes/List.tsx")).listPage);
  const tags = lazily(library, async () => (await import("./routes/Tags.tsx")).tagsPage);
  const standing = lazily(library, async () => (await import("./routes/Standing.tsx")).standingPage);
  const archive = lazily(library, async () => (await import("./routes/Archive.tsx")).archivePage);
  return [
    {
      id: SHELL_ID,
      loader: () => loadShell(library),
      shouldRevalidate: () => import.meta.env.DEV,
      Component: Layout,
      ErrorBoundary: BareLayout,
      children: [
        {
          ErrorBoundary: Failure,
          children: [
            route(paths.list.pattern, list),
            route(paths.listPage.pattern, list),
            route(paths.posts.pattern, list),
            route(paths.post.pattern, toRoute(library, postPage)),
            route(paths.tags.pattern, tags),
            route(paths.tag.pattern, list),
            route(paths.archive.pattern, archive),
            route(paths.year.pattern, list),
            route(paths.page.pattern, standing),
          ],
        },
      ],
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

/** A route with its code, which stays in the table. */
export async function resolveRoute(matched: RouteObject): Promise<RouteObject> {
  if (typeof matched.lazy !== "function") return matched;
  Object.assign(matched, await matched.lazy(), { lazy: undefined });
  return matched;
}

type Content = Pick<RouteObject, "handle" | "loader" | "Component">;

function route(pattern: string, content: Content | Pick<RouteObject, "lazy">): RouteObject {
  return { id: pattern, path: pattern, ...content } as RouteObject;
}

function toRoute<View>(library: Library, page: Page<View>): Content {
  return {
    handle: page,
    loader: ({ params, request }) => page.load(library, { params, url: new URL(request.url) }),
    Component: page.View,
  };
}

function lazily<View>(library: Library, load: () => Promise<Page<View>>): Pick<RouteObject, "lazy"> {
  return { lazy: async () => toRoute(library, await load()) };
}
