/** Types of feeds, which servers know as XML and JSON in general. */
export const FEED_TYPES = [
  { file: "feed.xml", type: "application/atom+xml" },
  { file: "rss.xml", type: "application/rss+xml" },
  { file: "feed.json", type: "application/feed+json" },
] as const;

/** Files at the root of the site whose types servers do not know. */
export const TYPES = [
  ...FEED_TYPES,
  { file: "manifest.webmanifest", type: "application/manifest+json" },
] as const;

/**
 * Of the paths at which the site's Atom feed stands once more, those that no file of Maru's own has; `feedFolders` are those of lists
 * with feeds of their own, below the base: `essays/`.
 */
export function atomAliases(paths: readonly string[], feedFolders: readonly string[]): string[] {
  const own = new Set(["sitemap.xml", ...TYPES.map(({ file }) => file)]);
  for (const folder of feedFolders) for (const { file } of FEED_TYPES) own.add(folder + file);
  return [...new Set(paths)].filter((path) => !own.has(path) && !/^tags\/[^/]+\/feed\.xml$/.test(path));
}

export const MARKDOWN = "text/markdown";
