import { cleanText } from "../../../markdown/text/characters.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { momentOf } from "../../../content/startOfDay.ts";
import type { DatedPost } from "../../../site/feeds/channels.ts";

/** Properties of a post that all feed formats contain. URLs are absolute; texts have no characters that XML forbids. */
export interface FeedEntry {
  /** URL of the post; also the id of the entry. */
  url: string;
  title: string;
  /**
   * Time of publication. A date without a time is the start of the day in the author's time zone. Therefore the time of a post published
   * today is not in the future.
   */
  published: Date;
  updated: Date;
  authors: string[];
  categories: string[];
  language: string;
  /** Plain text: the description, otherwise the excerpt. Used in JSON, and in RSS if there is no excerpt. */
  summary: string;
  /** The excerpt, which is the summary in Atom and RSS; `""` if there is none. */
  excerptHtml: string;
  /** The complete body. */
  contentHtml: string;
  /** Absolute URL of the cover image. */
  image: string | undefined;
}

/**
 * Returns a function that creates the feed entry of a post. A post that is in several feeds is converted once. The HTML parser is loaded for
 * the first entry.
 */
export function createEntries({
  manifest,
  documents,
  timeZone,
}: CompiledSite): (post: DatedPost) => Promise<FeedEntry> {
  const { url: origin = "" } = manifest.site;
  const entries = new Map<string, FeedEntry>();
  return async (post) => {
    const { feedHtml } = await import("./feedHtml.ts");
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

/** Returns a text on one line, without characters that XML forbids. `writeFeed` requires texts without line breaks. */
export function singleLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** Returns the day of a post's publication or last update, whichever is later; `""` if it has neither. */
export function lastDayOf({ date = "", updated = "" }: { date?: string; updated?: string }): string {
  return updated > date ? updated : date;
}
