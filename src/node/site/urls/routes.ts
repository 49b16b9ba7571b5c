import { type RoutePath, toRoutePath } from "../../../shared/urls/urlTypes.ts";
import { groupByYear } from "../../../shared/listing/archive.ts";
import { pageCount } from "../../../shared/listing/pagination.ts";
import { WORKER_FILE } from "../../../shared/manifest/startFiles.ts";
import { METADATA_FILE, paths } from "../../../shared/urls/routes.ts";
import { channelsOf } from "../feeds/channels.ts";
import { EVERY_FORMAT } from "../feeds/formats.ts";
import { HOST_FILES } from "./hostFiles.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** Returns the URLs of all pages: {@link sitemapUrls}, `/page/2/` and later pages of the list, the search page and the reading history. */
export function routeUrls(site: CompiledSite): RoutePath[] {
  const { posts, site: settings } = site.manifest;
  const further = Array.from({ length: pageCount(posts.length, settings.postsPerPage) - 1 }, (_, index) =>
    paths.list.href(index + 2, settings),
  );
  return [...new Set([...sitemapUrls(site), ...further, paths.search.href(), paths.reading.href()])];
}

/**
 * Returns all permanent URLs, without duplicates: the list, posts, tags, years, collections and pages. Excludes `/page/2/` and later pages
 * of the list, since a new post changes their contents. Also excludes the search page and the reading history, which have no static
 * contents.
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

/** Whether a URL is that of page 2 or later of the site's list, such as `/page/2/`. The final slash may be missing. */
export function isListPage(url: string): boolean {
  return /^\/page\/\d+\/?$/.test(url);
}

/** Names of Maru's files at the root of the output whose URLs are permanent, except feeds. */
const OWN_FILES =
  "404.html apple-touch-icon.png favicon.ico icon.svg llms.txt manifest.json manifest.webmanifest robots.txt sitemap.xml".split(
    " ",
  );

/** Files at the root of the output with fixed names, such as those that hosts, browsers or crawlers read. A site may lack some of them. */
export const ROOT_FILES: readonly string[] = [
  ...OWN_FILES,
  ...EVERY_FORMAT.map(({ file }) => file),
  ...HOST_FILES,
  WORKER_FILE,
  METADATA_FILE,
  "manifest.schema.json",
];

/** Returns the URLs that cannot redirect: those of all pages, of feeds and static files, and of {@link ROOT_FILES}. */
export function takenUrls(site: CompiledSite): RoutePath[] {
  return [...routeUrls(site), ...fileUrls(site), ...ROOT_FILES.map((file) => `/${file}`)];
}

/** Returns permanent URLs of files: feeds and their aliases, `OWN_FILES`, and the author's static files. */
export function fileUrls(site: CompiledSite): RoutePath[] {
  const feeds = channelsOf(site).flatMap(({ list, formats }) => formats.map(({ file }) => list + file));
  const files = [...OWN_FILES, ...site.publishing.feedAliases, ...site.statics.map(({ path }) => path)];
  return [...feeds, ...files.map((path) => `/${encodeURI(path)}`)];
}
