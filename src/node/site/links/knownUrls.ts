import { RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { type RoutePath, toRoutePath } from "../../../shared/urls/urlTypes.ts";
import type { Document } from "../../content/document.ts";
import { foldUrl, foldUrlPath } from "./foldUrlPath.ts";
import type { PublishedPage } from "./publishedPage.ts";

export interface SiteUrls {
  base: string;
  /** URLs of lists, including those of tags. */
  lists: readonly RoutePath[];
  /** Paths of static files. */
  files: readonly string[];
}

/** The URLs of a site. Paths are normalized by {@link foldUrl}. */
export interface KnownUrls {
  /**
   * Whether a page, list, file or alias has the path. Also true for paths in folders of Maru, except `/posts/…` and `/tags/…`.
   */
  has(path: string): boolean;
  /** Whether a URL of the site has this first path segment. */
  hasFirstSegment(segment: string): boolean;
  documentAt(path: string): Document | undefined;
}

/** Indexes all URLs of a site. */
export function createKnownUrls(
  pages: readonly PublishedPage[],
  { base, lists, files }: SiteUrls,
): KnownUrls {
  const byPath = new Map(pages.map(({ url, document }) => [foldUrl(toRoutePath(base, url)), document]));
  const aliases = pages.flatMap(({ document }) => document.aliases);
  const known = new Set([
    ...byPath.keys(),
    ...[...aliases, ...lists, "/"].map(foldUrl),
    ...files.map((file) => foldUrlPath(`/${file}`)),
  ]);
  const firstSegments = new Set([...known].map((path) => path.split("/")[1]));
  return {
    has(path) {
      const [, first = "", second] = path.split("/");
      const isListed = second !== undefined && /^(?:posts|tags)$/.test(first);
      return known.has(path) || (RESERVED_SEGMENTS.includes(first) && !isListed);
    },
    hasFirstSegment: (segment) => firstSegments.has(segment),
    documentAt: (path) => byPath.get(path),
  };
}
