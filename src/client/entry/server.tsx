import { renderToString } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  StaticRouterProvider,
} from "react-router-dom";
import type { OpenApp } from "../../shared/listing/library.ts";
import { headOf, notFoundHead } from "../routing/head.ts";
import { withoutRenderedData } from "./hydration.ts";
import { addLanguage } from "../data/messages.ts";
import * as en from "./en.ts";
import * as ko from "./ko.ts";
import type { NotFoundData } from "../routing/routePage.ts";
import { createRoutes, resolveAllRoutes } from "../routing/routes.tsx";

addLanguage(ko);
addLanguage(en);

/**
 * Returns a function that prerenders a page with the same routes and components as the browser. That function throws if a loader fails
 * or redirects, except if a loader fails with status 404: then it prerenders the 404 page.
 */
export const openApp: OpenApp = async (library) => {
  const { base } = library;
  const { site } = await library.manifest();
  const routes = createRoutes(library, site);
  await resolveAllRoutes(routes);
  const handler = createStaticHandler(routes, { basename: base });
  return async (path) => {
    const request = new Request(new URL(base + path.slice(1), "http://maru.invalid"));
    const context = await handler.query(request);
    if (context instanceof Response) {
      throw new Error(`${path} forwards to ${context.headers.get("location")} instead of being a page.`);
    }
    const failure = Object.values(context.errors ?? {})[0];
    const isMissing = isRouteErrorResponse(failure) && failure.status === 404;
    if (failure && !isMissing) throw failure;
    const missing = isMissing ? (failure.data as NotFoundData) : undefined;

    const matches = context.matches.map(({ route }) => ({
      id: route.id,
      handle: route.handle as unknown,
      loaderData: context.loaderData[route.id] as unknown,
    }));
    return {
      status: context.statusCode,
      head: headOf(matches) ?? notFoundHead(matches, missing?.title),
      hydration: isMissing ? null : { loaderData: withoutRenderedData(context.loaderData) },
      data: { ...context.loaderData, ...(missing && { missing }) },
      draw: () => {
        const router = createStaticRouter(handler.dataRoutes, context);
        // In the browser, `ReadingHistory` is the second child. `useId` returns the same ids only if both trees have the same shape:
        // https://react.dev/reference/react/useId#caveats
        return renderToString(
          <>
            <StaticRouterProvider router={router} context={context} hydrate={false} />
            {null}
          </>,
        );
      },
    };
  };
};
