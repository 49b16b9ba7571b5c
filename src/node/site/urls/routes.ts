import { type RoutePath, toRoutePath } from "../../../shared/urls/urlTypes.ts";
import { groupByYear } from "../../../shared/listing/archive.ts";
import { pageCount } from "../../../shared/listing/pagination.ts";
import { WORKER_FILE } from "../../../shared/manifest/startFiles.ts";
import { METADATA_FILE, paths } from "../../../shared/urls/routes.ts";
import { channelsOf } from "../feeds/channels.ts";
import { EVERY_FORMAT } from "../feeds/formats.ts";
import { HOST_FILES } from "./hostFiles.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** Every address that has a page, below the base, percent-encoded: those of {@link sitemapUrls}, the list's further pages, the search, and what a browser keeps. */
export function routeUrls(site: CompiledSite): RoutePath[] {
  const { posts, site: settings } = site.manifest;
  const further = Array.from({ length: pageCount(posts.length, settings.postsPerPage) - 1 }, (_, index) =>
    paths.list.href(index + 2, settings),
  );
  return [...new Set([...sitemapUrls(site), ...further, paths.search.href(), paths.reading.href()])];
}

/**
 * Every address of the site that others may keep, below the base, percent-encoded, each once: the list, posts, tags, years,
 * collections, pages. The list's further pages are none, since a new post moves what stands on them; nor are that of a search and that of
 * what a browser keeps, which hold nothing.
 */
export function sitemapUrls({
  base,
  manifest: { site, posts, pages, tags },
}: Pick<CompiledSite, "base" | "manifest">): RoutePath[] {
  const urls = [
    paths.list.href(1, site),
    ...posts.map(({ url }) => toRoutePath(base, url)),
    paths.tags.href(),
    ...tags.map(({ slug }) => paths.tag.href(slug)),
    paths.archive.href(),
    ...groupByYear(posts).flatMap(({ year }) => (year ? [paths.year.href(year)] : [])),
    ...(site.sections?.flatMap(({ path }) => path ?? []) ?? []),
    ...pages.map(({ slug }) => paths.page.href(slug)),
  ];
  return [...new Set(urls)].filter((url) => url !== paths.search.href());
}

/** Names at the root of the output, but for feeds. */
const OWN_FILES =
  "404.html apple-touch-icon.png favicon.ico icon.svg llms.txt manifest.json manifest.webmanifest robots.txt sitemap.xml".split(
    " ",
  );

/** Files at the root of the output that programs ask for by a name they know, whether a site has all of them or not. */
export const ROOT_FILES: readonly string[] = [
  ...OWN_FILES,
  ...EVERY_FORMAT.map(({ file }) => file),
  ...HOST_FILES,
  WORKER_FILE,
  METADATA_FILE,
  "manifest.schema.json",
];

/** Addresses at which no former address may forward: all pages, and what programs ask for. */
export function takenUrls(site: CompiledSite): RoutePath[] {
  return [...routeUrls(site), ...fileUrls(site), ...ROOT_FILES.map((file) => `/${file}`)];
}

/** Addresses of files that readers and programs may keep, below the base, percent-encoded: feeds, icons, the author's own. */
export function fileUrls(site: CompiledSite): RoutePath[] {
  const feeds = channelsOf(site).flatMap(({ list, formats }) => formats.map(({ file }) => list + file));
  const files = [...OWN_FILES, ...site.publishing.feedAliases, ...site.statics.map(({ path }) => path)];
  return [...feeds, ...files.map((path) => `/${encodeURI(path)}`)];
}
