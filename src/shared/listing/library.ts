import type { RoutePath, SiteUrl } from "../urls/urlTypes.ts";
import type { Filter } from "./filter.ts";
import type { Body, Manifest, StandingPage } from "../manifest/schema.ts";

/** Source of the app's data: fetched in a browser, in memory while prerendering. */
export interface Library {
  /** Resolves with the manifest. Its summaries are empty until {@link summaries} resolves. */
  manifest(): Promise<Manifest>;
  /** Resolves when the manifest has its summaries; undefined when it already has them. */
  summaries(): Promise<unknown> | undefined;
  /** Resolves with the filter over the current manifest. */
  filter(): Promise<Filter>;
  /** Resolves with the URL of the search index. */
  search(): Promise<SiteUrl>;
  /** Resolves with the body of a post or page. */
  body(of: Pick<StandingPage, "slug" | "body">): Promise<Body>;
}

/** A page whose data is loaded and which can be rendered. */
export interface PreparedPage {
  /** HTTP status: 200 or 404. */
  status: number;
  head: PageHead;
  /**
   * State that the app in the browser starts from, serializable. Does not contain the HTML of a post, which is
   * in the page. `null` for `404.html`, which is the same for every URL.
   */
  hydration: unknown;
  /** Data of each matched route, without the site and the app. */
  data: Record<string, unknown>;
  /** Renders the HTML of the app for the root element. */
  draw(): string;
}

/** Content of a page's `<html>` attributes and `<head>`. */
export interface PageHead {
  title: string;
  description: string;
  /** BCP 47 tag. */
  language: string;
}

/** Prepares the page at a path. */
export type Prepare = (path: RoutePath) => Promise<PreparedPage>;

/** Creates the function that prepares the pages of a site. Builds the routes once. */
export type OpenApp = (site: { base: string; library: Library }) => Promise<Prepare>;
