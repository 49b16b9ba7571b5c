import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { ComponentType } from "react";
import type { Params } from "react-router-dom";
import type { PageHead, Library } from "../../shared/listing/library.ts";
import type { Body, Site, StandingPage } from "../../shared/manifest/schema.ts";
import type { CoreMessages } from "../../shared/i18n/coreMessages.ts";

/** From this many posts on, a list does not wait for the summaries of its rows, and nobody fetches them ahead. */
export const MANY_POSTS = 500;

/** The address a page is asked for by. */
export interface Asked {
  /** The route's, of `paths`. */
  pattern: string;
  params: Params;
  /** Whole, with base and query. */
  url: URL;
}

/** One kind of page: what it needs, what it says of itself, how it looks. The same in browser and prerender. */
export interface Page<View> {
  load(library: Library, asked: Asked): Promise<View>;
  head(view: View, site: Site, messages: CoreMessages): Partial<PageHead>;
  /** Takes what was loaded from `useLoaderData`. Routes that share it keep its state from one to the next. */
  View: ComponentType;
}

/** An address of the site without its base path, as the router takes it. */
export function belowBase(url: SiteUrl): RoutePath {
  return url.slice(import.meta.env.BASE_URL.length - 1);
}

/** An address near the one that was asked for. */
export interface Suggestion {
  title: string;
  href: string;
}

/** What the page for missing addresses shows: near addresses, and its author's text if there is one. */
export interface Missing extends Partial<StandingPage>, Partial<Body> {
  suggestions: Suggestion[];
}
