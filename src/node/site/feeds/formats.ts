/** A feed format, with its name, file name and media type. */
export interface Format {
  name: string;
  file: string;
  type: string;
}

export const ATOM: Format = { name: "Atom", file: "feed.xml", type: "application/atom+xml" };
export const RSS: Format = { name: "RSS", file: "rss.xml", type: "application/rss+xml" };
export const JSON_FEED: Format = { name: "JSON", file: "feed.json", type: "application/feed+json" };

export const EVERY_FORMAT: readonly Format[] = [ATOM, RSS, JSON_FEED];
