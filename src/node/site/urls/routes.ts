import { type RoutePath, toRoutePath } from "../../../shared/urls/urlTypes.ts";
import { groupByYear } from "../../../shared/listing/archive.ts";
import { pageCount } from "../../../shared/listing/pagination.ts";
import { WORKER_FILE } from "../../../shared/manifest/startFiles.ts";
import { METADATA_FILE, paths } from "../../../shared/urls/routes.ts";
import { channelsOf } from "../feeds/channels.ts";
import { EVERY_FORMAT } from "../feeds/formats.ts";
import { HOST_FILES } from "./hostFiles.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** Returns the URLs of all pages: {@link sitemapUrls}, further pages of the list, the search, and the reading history. */
export function routeUrls(site: CompiledSite): RoutePath[] {
  const { posts, site: settings } = site.manifest;
  const further = Array.from({ length: pageCount(posts.length, settings.postsPerPage) - 1 }, (_, index) =>
    paths.list.href(index + 2, settings),
  );
  return [...new Set([...sitemapUrls(site), ...further, paths.search.href(), paths.reading.href()])];
}

/**
 * Returns all lasting URLs, each once: the list, posts, tags, years, collections and pages. Further pages of the list are left
 * out, since a new post changes their contents. So are the search and the reading history, which have none of their own.
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

/** Names at the root of the output, except feeds. */
const OWN_FILES =
  "404.html apple-touch-icon.png favicon.ico icon.svg llms.txt manifest.json manifest.webmanifest robots.txt sitemap.xml".split(
    " ",
  );

/** Files at the root of the output that programs request by well-known names. A site may not have all of them. */
export const ROOT_FILES: readonly string[] = [
  ...OWN_FILES,
  ...EVERY_FORMAT.map(({ file }) => file),
  ...HOST_FILES,
  WORKER_FILE,
  METADATA_FILE,
  "manifest.schema.json",
];

/** Returns the URLs that no redirect may start at: all pages, and files that programs request. */
export function takenUrls(site: CompiledSite): RoutePath[] {
  return [...routeUrls(site), ...fileUrls(site), ...ROOT_FILES.map((file) => `/${file}`)];
}

/** Returns lasting URLs of files: feeds, icons, and the author's files. */
export function fileUrls(site: CompiledSite): RoutePath[] {
  const feeds = channelsOf(site).flatMap(({ list, formats }) => formats.map(({ file }) => list + file));
  const files = [...OWN_FILES, ...site.publishing.feedAliases, ...site.statics.map(({ path }) => path)];
  return [...feeds, ...files.map((path) => `/${encodeURI(path)}`)];
}
