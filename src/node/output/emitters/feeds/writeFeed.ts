import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";
import type { FeedEntry } from "./entries.ts";
import { ATOM, type Format, JSON_FEED, RSS } from "../../../site/feeds/formats.ts";

/** The package is imported when the first feed is written. */
type Feedsmith = typeof import("feedsmith");

/** Properties of a feed that all formats contain. URLs are absolute. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  author: string;
  /** URL of the list page to which the feed belongs. */
  list: string;
  /** Newest first; at least one entry. */
  entries: readonly FeedEntry[];
}

/** Writes a feed in a format, as XML or JSON. */
export async function writeFeed(feed: Feed, format: Format): Promise<string> {
  const feedsmith = await import("feedsmith");
  if (format === JSON_FEED) return `${JSON.stringify(jsonFeedOf(feed, feedsmith))}\n`;
  return trimCharacterData(format === RSS ? rssOf(feed, feedsmith) : atomOf(feed, feedsmith));
}

/** Writes an Atom feed: https://www.rfc-editor.org/rfc/rfc4287 */
function atomOf(
  { title, description, language, author, list, entries }: Feed,
  { generateAtomFeed }: Feedsmith,
): string {
  return generateAtomFeed({
    id: list,
    // The title is escaped HTML, because some feed readers ignore `type` and parse titles as HTML.
    title: { type: "html", value: escapeHtml(title) },
    ...(description && { subtitle: { type: "html", value: escapeHtml(description) } }),
    updated: lastOf(entries),
    authors: [{ name: author }],
    links: [
      { rel: "self", type: ATOM.type, href: list + ATOM.file },
      { rel: "alternate", type: "text/html", href: list },
    ],
    generator: { text: "Maru" },
    xml: { lang: language },
    entries: entries.map((entry) => ({
      id: entry.url,
      title: { type: "html", value: escapeHtml(entry.title) },
      links: [{ rel: "alternate", type: "text/html", href: entry.url }],
      published: entry.published,
      updated: entry.updated,
      authors: entry.authors.map((name) => ({ name })),
      categories: entry.categories.map((term) => ({ term })),
      ...(entry.excerptHtml && { summary: { type: "html", value: entry.excerptHtml } }),
      content: { type: "html", value: entry.contentHtml },
      ...(entry.image && { media: { thumbnails: [{ url: entry.image }] } }),
      ...(entry.language !== language && { xml: { lang: entry.language } }),
    })),
  });
}

/**
 * Writes an RSS feed: https://www.rssboard.org/rss-specification, with the elements that the RSS Board's best practices recommend. Images
 * use Media RSS, because an `enclosure` requires the image's size in bytes.
 */
function rssOf(
  { title, description, language, list, entries }: Feed,
  { generateRssFeed }: Feedsmith,
): string {
  return generateRssFeed({
    title,
    link: list,
    // Feed readers parse the description of a feed as HTML, like the descriptions of items.
    description: escapeHtml(description || title),
    language,
    lastBuildDate: lastOf(entries),
    generator: "Maru",
    atom: { links: [{ rel: "self", type: RSS.type, href: list + RSS.file }] },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.url, isPermaLink: true },
      pubDate: entry.published,
      description: entry.excerptHtml || escapeHtml(entry.summary),
      content: { encoded: entry.contentHtml },
      categories: entry.categories.map((name) => ({ name })),
      dc: { creators: entry.authors },
      ...(entry.updated > entry.published && { atom: { updated: entry.updated } }),
      ...(entry.image && { media: { contents: [{ url: entry.image, medium: "image" }] } }),
    })),
  });
}

/** Writes a JSON feed: https://www.jsonfeed.org/version/1.1/ */
function jsonFeedOf(
  { title, description, language, author, list, entries }: Feed,
  { generateJsonFeed }: Feedsmith,
): unknown {
  return generateJsonFeed({
    title,
    home_page_url: list,
    feed_url: list + JSON_FEED.file,
    ...(description && { description }),
    language,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_html: entry.contentHtml,
      ...(entry.summary && { summary: entry.summary }),
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.categories.length > 0 && { tags: entry.categories }),
      ...(entry.image && { image: entry.image }),
      ...(entry.language !== language && { language: entry.language }),
    })),
  });
}

/**
 * Removes the line breaks that the library adds around CDATA sections; otherwise they would be part of titles. The contents of the sections
 * do not change: titles and names have no line breaks, and HTML contains neither `<![CDATA[` nor `]]>`, because it escapes `<` and `>`
 * outside tags.
 */
function trimCharacterData(xml: string): string {
  return `${xml
    .replace(/>\n\s*<!\[CDATA\[/g, "><![CDATA[")
    .replace(/\]\]>\n\s*</g, "]]><")
    .trimEnd()}\n`;
}

function lastOf(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(...entries.map(({ updated }) => updated.getTime())));
}
