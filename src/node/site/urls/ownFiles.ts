import { type OutputPath, type SiteUrl, toOutputPath } from "../../../shared/urls/urlTypes.ts";
import { WORKER_FILE } from "../../../shared/manifest/startFiles.ts";
import { METADATA_FILE } from "../../../shared/urls/routes.ts";
import { markdownUrl } from "../../../shared/urls/permalinks.ts";
import { channelsOf, siteChannel } from "../feeds/channels.ts";
import { servedFilePath } from "../../files/paths.ts";
import { HOST_FILES } from "./hostFiles.ts";
import { redirectsOf } from "./redirects.ts";
import { routeUrls } from "./routes.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** An output file that Maru creates. */
export interface OwnFile {
  path: OutputPath;
  /** Description for messages. */
  what: string;
}

/** Paths of Maru's files that a static file with the same path replaces without a warning. The docs list them. */
export const REPLACEABLE: readonly string[] = [
  "robots.txt",
  "llms.txt",
  "favicon.ico",
  "icon.svg",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
  "apple-touch-icon.png",
  "manifest.webmanifest",
  ...HOST_FILES,
];

/** Patterns of the paths of Maru's files whose names contain a hash, with descriptions for messages. */
const HASHED: readonly (readonly [RegExp, string])[] = [
  [/^manifest\.summaries\.\w+\.json$/, "the summaries of its posts"],
  [/^search\/[\w-]+\.\w+\.json$/, "the index of its search"],
];

/**
 * Returns the files that Maru creates for a site, except the files of the app in `assets/` and those that {@link matchOwnFile} recognizes.
 */
export function ownFiles(site: CompiledSite): OwnFile[] {
  const { base, bodies, assets, manifest, publishing } = site;
  const below = (url: SiteUrl) => toOutputPath(base, url);
  const texts = [...manifest.posts, ...manifest.pages];
  const channel = siteChannel(site);
  return [
    ...REPLACEABLE.map((path) => ({ path, what: "a file of its own" })),
    ...redirectsOf({ ...site, statics: [] }).map(({ from }) => ({
      path: servedFilePath(below(from)),
      what: `the redirect from \`${decodeURI(from)}\``,
    })),
    ...[...bodies.keys()].map((path) => ({ path, what: "the text of a page" })),
    ...assets.map(({ path }) => ({ path, what: "an image" })),
    ...texts.map(({ url }) => ({
      path: below(markdownUrl(url)),
      what: `the Markdown of \`${decodeURI(url)}\``,
    })),
    ...channelsOf(site).flatMap(({ list, formats }) =>
      formats.map(({ file }) => ({ path: decodeURIComponent(list.slice(1)) + file, what: "a feed" })),
    ),
    ...(channel ? publishing.feedAliases.map((path) => ({ path, what: "a feed" })) : []),
    ...(manifest.site.url ? [{ path: "sitemap.xml", what: "the sitemap" }] : []),
    { path: "manifest.json", what: "the list of all posts" },
    { path: "manifest.schema.json", what: "the schema of `manifest.json`" },
    { path: METADATA_FILE, what: "the list of all posts for the app" },
    { path: WORKER_FILE, what: "the service worker" },
    { path: "404.html", what: "the page for missing addresses" },
    ...routeUrls(site).map((url) => ({
      path: servedFilePath(decodeURIComponent(url.slice(1))),
      what: `the page \`${decodeURI(url)}\``,
    })),
  ];
}

/** Returns Maru's file at a path whose name contains a hash or, for sitemaps, a number; `undefined` for other paths. */
export function matchOwnFile(path: string, hasSitemap: boolean): OwnFile | undefined {
  const patterns = hasSitemap ? [...HASHED, [/^sitemap-\d+\.xml$/, "the sitemap"] as const] : HASHED;
  const found = patterns.find(([pattern]) => pattern.test(path));
  return found && { path, what: found[1] };
}
