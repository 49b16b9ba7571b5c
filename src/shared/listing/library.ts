import type { RoutePath, SiteUrl } from "../urls/urlTypes.ts";
import type { Filter } from "./filter.ts";
import type { Body, Manifest, StandingPage } from "../manifest/schema.ts";

/** Source of the app's data. Browsers fetch the data; during prerendering, the data is in memory. */
export interface Library {
  /** Base path of the site, such as `/` or `/blog/`. */
  base: string;
  /** Whether the dev server serves the site. */
  isDev?: boolean | undefined;
  /**
   * Resolves with the manifest. In browsers, its summaries are empty until the promise that {@link summaries}
   * returned has resolved.
   */
  manifest(): Promise<Manifest>;
  /**
   * Loads the summaries. Returns a promise that resolves when {@link manifest} includes them, or undefined if it
   * already does.
   */
  summaries(): Promise<unknown> | undefined;
  /** Resolves with a filter over the manifest that {@link manifest} currently returns. */
  filter(): Promise<Filter>;
  /** Resolves with the URL of the search index. */
  search(): Promise<SiteUrl>;
  /** Resolves with the body of a post or page. */
  body(of: Pick<StandingPage, "slug" | "body">): Promise<Body>;
}

/** A page and all data that is needed to render it. */
export interface PreparedPage {
  /** HTTP status: 200 or 404. */
  status: number;
  head: PageHead;
  /**
   * Serializable state from which the app hydrates the page. Does not include data that the HTML of the page already
   * contains, such as the body of a post. `null` for `404.html`, which is served at any URL.
   */
  hydration: unknown;
  /**
   * Loader data of the matched routes, by route ID. For a page that does not exist, also the data of the error page,
   * as `missing`.
   */
  data: Record<string, unknown>;
  /** Renders the app. Returns the HTML content of the root element. */
  draw(): string;
}

/** Title and description for the `<head>` of a page, and the language for its `<html>`. */
export interface PageHead {
  title: string;
  description: string;
  /** BCP 47 tag. */
  language: string;
}

/** Loads the data of the page at a path. */
export type Prepare = (path: RoutePath) => Promise<PreparedPage>;

/** Creates the function that prepares the pages of a site. All pages use the same routes, which are created once. */
export type OpenApp = (library: Library) => Promise<Prepare>;
