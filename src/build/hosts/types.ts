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

export const MARKDOWN = "text/markdown";
