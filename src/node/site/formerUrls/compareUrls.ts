import { slugify } from "../../../shared/content/slug.ts";
import { EMPTY_SELECTION, selectionHref } from "../../../shared/listing/selection.ts";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { type RoutePath, toRoutePath } from "../../../shared/urls/urlTypes.ts";
import type { CompiledSite } from "../compiledSite.ts";
import { publishedManifest } from "../drafts.ts";
import { createFinder, nearestTag } from "../permalinkLock/nearestOf.ts";
import { redirectsOf } from "../urls/redirects.ts";
import { fileUrls, routeUrls } from "../urls/routes.ts";

/** Addresses of a former site, by what answers them in the new one. */
export interface Comparison {
  /** A page or file has the address. */
  same: RoutePath[];
  /** The address redirects to a page. */
  forwards: RoutePath[];
  /** Nothing answers the address. */
  lost: RoutePath[];
}

/** Compares addresses of a former site with those of a site. The order stays. */
export function compareUrls(site: CompiledSite, former: readonly RoutePath[]): Comparison {
  const published = { ...site, manifest: publishedManifest(site) };
  const own = new Set([...routeUrls(published), ...fileUrls(published)].map(plainPath));
  const redirects = new Set(redirectsOf(site).map(({ from }) => plainPath(toRoutePath(site.base, from))));
  const result: Comparison = { same: [], forwards: [], lost: [] };
  for (const url of former) {
    const path = plainPath(url);
    (own.has(path) ? result.same : redirects.has(path) ? result.forwards : result.lost).push(url);
  }
  return result;
}

/** The address of a site that most likely replaces a lost one. */
export interface NearestUrl {
  url: RoutePath;
  /** Source file; absent for a tag or category. */
  file?: string;
}

/** Matches the address of a tag or category in other engines: `/tags/rain/`, `/blog/category/rain.html`. */
const TAG = /\/(?:tags?|categor(?:y|ies)|topics?)\/(?:[^/]+\/)*?([^/]+?)(?:\.html?|\/)?$/;

/** Creates a function that returns the most similar address of the site for a lost one; `undefined` if none is similar. */
export function createNearestUrl(site: CompiledSite): (lost: RoutePath) => NearestUrl | undefined {
  const { posts, pages, tags } = publishedManifest(site);
  const shown = [...posts, ...pages].flatMap(({ url }) => {
    const document = site.documents.get(url);
    return document ? [{ url, document }] : [];
  });
  const categories = new Map(
    posts.flatMap((post) => post.categories.map((category) => [slugify(category) ?? "", category] as const)),
  );
  const urls = new Map(
    shown.map(({ url, document }) => [document, readableUrl(toRoutePath(site.base, url))]),
  );
  const findDocument = createFinder(shown.map(({ document }) => document));
  return (lost) => {
    const [, name] = TAG.exec(lost) ?? [];
    if (name !== undefined) {
      const tag = nearestTag(name, tags);
      const slug = tags.find((each) => each.name === tag)?.slug;
      const category = categories.get(slugify(decodeUrl(name)) ?? "");
      if (slug !== undefined) return { url: decodeUrl(paths.tag.href(slug)) };
      return category === undefined ? undefined : { url: selectionHref({ ...EMPTY_SELECTION, category }) };
    }
    const document = findDocument(lost);
    const url = document && urls.get(document);
    return document && url !== undefined ? { url, file: document.file } : undefined;
  };
}

/**
 * Returns a base path with which at least one of the addresses is answered, if none is without it: `/blog/` if the former site was below
 * that path.
 */
export function guessBase(site: CompiledSite, former: readonly RoutePath[]): string | undefined {
  const firsts = new Set(former.map((url) => url.split("/")[1]));
  const [first] = firsts;
  if (firsts.size !== 1 || !first || former.length < 2) return undefined;
  const below = former.map((url) => url.slice(first.length + 1) || "/");
  const { same, forwards } = compareUrls(site, below);
  return same.length + forwards.length > 0 ? `/${first}/` : undefined;
}
