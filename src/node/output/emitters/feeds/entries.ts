import { cleanText } from "../../../markdown/text/characters.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { momentOf } from "../../../content/startOfDay.ts";
import type { DatedPost } from "../../../site/feeds/channels.ts";
import { feedHtml } from "./feedHtml.ts";

/** What all feed formats contain of a post. URLs are absolute; texts have no characters that XML forbids. */
export interface FeedEntry {
  /** Also the id of the entry. */
  url: string;
  title: string;
  /** Without a time, the start of the day in the author's time zone, so that a post of today is not in the future. */
  published: Date;
  updated: Date;
  authors: string[];
  categories: string[];
  language: string;
  /** Plain text: the description, else the excerpt. The summary in JSON, and in RSS without an excerpt. */
  summary: string;
  /** The summary in Atom and RSS; `""` without an excerpt. */
  excerptHtml: string;
  /** The whole text. */
  contentHtml: string;
  /** The cover image. */
  image: string | undefined;
}

/** Returns a function that makes the entry of a post. A post in several feeds is converted once. */
export function createEntries({
  manifest,
  documents,
  timeZone,
}: CompiledSite): (post: DatedPost) => FeedEntry {
  const { url: origin = "" } = manifest.site;
  const entries = new Map<string, FeedEntry>();
  return (post) => {
    const known = entries.get(post.url);
    if (known) return known;
    const url = new URL(post.url, origin).href;
    const document = documents.get(post.url);
    const published = momentOf(post.date, document?.time, timeZone);
    const updated = post.updated ? momentOf(post.updated, document?.updatedTime, timeZone) : published;
    const entry: FeedEntry = {
      url,
      title: singleLine(post.title),
      published,
      updated: updated > published ? updated : published,
      authors: post.authors.map((name) => singleLine(name)),
      categories: [...new Set([...post.tags, ...post.categories])].map((name) => singleLine(name)),
      language: post.language,
      summary: singleLine(post.summary),
      excerptHtml: feedHtml(document?.excerpt ?? "", url),
      contentHtml: feedHtml(document?.html ?? "", url),
      image: post.image && new URL(post.image, origin).href,
    };
    entries.set(post.url, entry);
    return entry;
  };
}

/** Returns a text on one line, without characters that XML forbids. `writeFeed` relies on the missing line breaks. */
export function singleLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** Returns the later of the days of publication and of the last update; `""` without both. */
export function lastDayOf({ date = "", updated = "" }: { date?: string; updated?: string }): string {
  return updated > date ? updated : date;
}
