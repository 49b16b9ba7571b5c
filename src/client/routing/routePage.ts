import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { ComponentType } from "react";
import type { Params } from "react-router-dom";
import type { PageHead, Library } from "../../shared/listing/library.ts";
import type { Body, Site, StandingPage } from "../../shared/manifest/schema.ts";
import type { CoreMessages } from "../data/messages.ts";

/** Request for a page, passed to the page's loader. */
export interface PageRequest {
  /** Path pattern of the route: a pattern of `paths`, or the path of a section or a standing page. */
  pattern: string;
  params: Params;
  /** Absolute URL, with base path and query. */
  url: URL;
}

/** A kind of page: loader, head and component. Used by the browser and by the prerender. */
export interface Page<View> {
  load(library: Library, request: PageRequest): Promise<View>;
  head(view: View, site: Site, messages: CoreMessages): Partial<PageHead>;
  /** Component; gets its data from `useLoaderData`. Its state is preserved between routes with the same component. */
  View: ComponentType;
}

/**
 * Returns a URL of the site without its base path, as the router expects it.
 * @param base Base path, with or without its final slash.
 */
export function belowBase(url: SiteUrl, base: string): RoutePath {
  return url.slice(base.replace(/\/$/, "").length);
}

/** Link that is suggested in place of a URL or tag that does not exist. */
export interface Suggestion {
  title: string;
  href: string;
}

/** Data of the 404 page: suggestions, and the author's text if there is one. */
export interface NotFoundData extends Partial<StandingPage>, Partial<Body> {
  suggestions: Suggestion[];
}
