import { type RouteObject, useLoaderData } from "react-router-dom";
import type { Library } from "../model/library.ts";
import { paths } from "../model/paths.ts";
import { Failure } from "./components/Failure.tsx";
import { BareLayout, Layout } from "./components/Layout.tsx";
import type { Page } from "./page.ts";
import { archivePage, yearPage } from "./routes/Archive.tsx";
import { listPage } from "./routes/List.tsx";
import { postPage } from "./routes/Post.tsx";
import { standingPage } from "./routes/Standing.tsx";
import { tagPage } from "./routes/Tag.tsx";
import { tagsPage } from "./routes/Tags.tsx";
import { loadShell, SHELL_ID } from "./shell.ts";

/** The route table, over the fetched library of a browser or the one in memory of the prerender. */
export function createRoutes(library: Library): RouteObject[] {
  const route = toRoute.bind(undefined, library) as <View>(pattern: string, page: Page<View>) => RouteObject;
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
            route(paths.list.pattern, listPage),
            route(paths.listPage.pattern, listPage),
            route(paths.post.pattern, postPage),
            route(paths.tags.pattern, tagsPage),
            route(paths.tag.pattern, tagPage),
            route(paths.archive.pattern, archivePage),
            route(paths.year.pattern, yearPage),
            route(paths.page.pattern, standingPage),
          ],
        },
      ],
    },
  ];
}

function toRoute<View>(library: Library, pattern: string, page: Page<View>): RouteObject {
  return {
    id: pattern,
    path: pattern,
    handle: page,
    loader: ({ params }) => page.load(library, params),
    Component: () => <page.View view={useLoaderData() as View} />,
  };
}
