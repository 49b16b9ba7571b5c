import type { RoutePath } from "../urls/urlTypes.ts";
import type { Filter } from "../listing/filter.ts";
import type { Body, Manifest, StandingPage } from "./schema.ts";

/** Where the app's data comes from: fetched in a browser, in memory while a page is prerendered. */
export interface Library {
  /** The manifest as far as it is known: until {@link summaries} is fulfilled, every summary in it is empty. */
  manifest(): Promise<Manifest>;
  /** Fulfilled when the manifest has its summaries; `undefined` where it has them. */
  summaries(): Promise<unknown> | undefined;
  /** The filter over the manifest as far as it is known. */
  filter(): Promise<Filter>;
  /** Address of the index of the search, with base, as the manifest names it. */
  search(): Promise<string>;
  /** The body of a post or standing page, as the manifest names them. */
  body(of: Pick<StandingPage, "slug" | "body">): Promise<Body>;
}

/** What is known of the page at an address before it is drawn. */
export interface PreparedPage {
  /** HTTP status a host should answer with: 200, or 404. */
  status: number;
  head: Head;
  /**
   * What the browser's app starts from, serialisable; a post's HTML is left out, it stands in the page. `null` on a page
   * that tells nothing of its address (`404.html`).
   */
  hydration: unknown;
  /** All that it is drawn from, but for the site and the app: what each of its routes shows. */
  data: Record<string, unknown>;
  /** HTML of the app, to stand in the root element. */
  draw(): string;
}

/** What a page says of itself in `<html>` and `<head>`. */
export interface Head {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
}

/** Asks for the page at `path`, below the base, percent-encoded. */
export type Prepare = (path: RoutePath) => Promise<PreparedPage>;

/** Makes of a site what prepares its pages: the routes are put together once. */
export type OpenApp = (site: { base: string; library: Library }) => Promise<Prepare>;
