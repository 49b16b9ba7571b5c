import type { RoutePath, SiteUrl } from "../urls/urlTypes.ts";
import type { Filter } from "./filter.ts";
import type { Body, Manifest, StandingPage } from "../manifest/schema.ts";

/** Source of the app's data. Browsers fetch the data; the build has it in memory while prerendering. */
export interface Library {
  /** Resolves with the manifest. Summaries in it are empty until {@link summaries} resolves. */
  manifest(): Promise<Manifest>;
  /** Returns a promise that resolves when the manifest has its summaries; undefined if it already has them. */
  summaries(): Promise<unknown> | undefined;
  /** Resolves with the filter over the current manifest. */
  filter(): Promise<Filter>;
  /** Resolves with the URL of the search index. */
  search(): Promise<SiteUrl>;
  /** Resolves with the body of a post or page. */
  body(of: Pick<StandingPage, "slug" | "body">): Promise<Body>;
}

/** A page with all data that rendering needs. */
export interface PreparedPage {
  /** HTTP status: 200 or 404. */
  status: number;
  head: PageHead;
  /**
   * Serializable state with which the app starts in the browser. Does not contain the HTML of a post, which is
   * in the page already. `null` for `404.html`, which is served for any URL.
   */
  hydration: unknown;
  /** Loader data of the matched routes, by route ID. Does not include the metadata of the site and the code of the app. */
  data: Record<string, unknown>;
  /** Renders the HTML of the app, which is the content of the root element. */
  draw(): string;
}

/** Values for a page's `<head>` and the attributes of its `<html>`. */
export interface PageHead {
  title: string;
  description: string;
  /** BCP 47 tag. */
  language: string;
}

/** Loads the data of the page at a path. */
export type Prepare = (path: RoutePath) => Promise<PreparedPage>;

/** Returns the function that prepares the pages of a site. Creates the routes once for all pages. */
export type OpenApp = (site: { base: string; library: Library }) => Promise<Prepare>;
