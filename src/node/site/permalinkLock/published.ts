import { toRoutePath, toSiteUrl } from "../../../shared/urls/urlTypes.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { publishedManifest } from "../drafts.ts";
import { redirectsOf } from "../urls/redirects.ts";
import { fileUrls, sitemapUrls } from "../urls/routes.ts";
import type { CompiledSite } from "../compiledSite.ts";
import { type Permalink } from "./lock.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";

/** Returns the permanent URLs of the site (see {@link sitemapUrls}) without drafts, with the source files of posts and pages. */
export function publishedPermalinks(site: CompiledSite): Permalink[] {
  const { base, documents } = site;
  return sitemapUrls({ base, manifest: publishedManifest(site) }).map((url) => ({
    url: readableUrl(url),
    file: documents.get(toSiteUrl(base, url))?.file,
  }));
}

/**
 * Returns all URLs that work (of pages, redirects and files), by their {@link plainPath}, with the source file of the page they lead to.
 */
export function answersOf(site: CompiledSite): Map<string, Permalink> {
  const forwards = redirectsOf(site).map(({ from, to }) => ({
    url: readableUrl(toRoutePath(site.base, from)),
    file: site.documents.get(splitUrl(to).path)?.file,
  }));
  const files = fileUrls(site).map((url) => ({ url: readableUrl(url) }));
  return new Map(
    [...files, ...forwards, ...publishedPermalinks(site)].map((each) => [plainPath(each.url), each]),
  );
}
