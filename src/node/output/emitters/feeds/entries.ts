import { cleanText } from "../../../markdown/text/characters.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { momentOf } from "../../../content/startOfDay.ts";
import type { DatedPost } from "../../../site/feeds/channels.ts";
import { feedHtml } from "./feedHtml.ts";

/** A post as all forms of feeds tell it. Addresses are whole, texts hold nothing that XML cannot. */
export interface Entry {
  /** Its address, which is its id too. */
  url: string;
  title: string;
  /** Without a written time, when its day began in the author's time zone, so that no post of today lies in the future. */
  published: Date;
  updated: Date;
  authors: string[];
  categories: string[];
  language: string;
  /** Plain text. */
  summary: string;
  excerptHtml: string;
  contentHtml: string;
  /** Its own picture. */
  image: string | undefined;
}

/** Tells posts; each once, in however many feeds it stands. */
export function createEntries({ manifest, documents, timeZone }: CompiledSite): (post: DatedPost) => Entry {
  const { url: origin = "" } = manifest.site;
  const told = new Map<string, Entry>();
  return (post) => {
    const before = told.get(post.url);
    if (before) return before;
    const url = new URL(post.url, origin).href;
    const document = documents.get(post.url);
    const published = momentOf(post.date, document?.time, timeZone);
    const updated = post.updated ? momentOf(post.updated, document?.updatedTime, timeZone) : published;
    const entry: Entry = {
      url,
      title: lineOf(post.title),
      published,
      updated: updated > published ? updated : published,
      authors: post.authors.map((name) => lineOf(name)),
      categories: [...new Set([...post.tags, ...post.categories])].map((name) => lineOf(name)),
      language: post.language,
      summary: lineOf(post.summary),
      excerptHtml: feedHtml(document?.excerpt ?? "", url),
      contentHtml: feedHtml(document?.html ?? "", url),
      image: post.image && new URL(post.image, origin).href,
    };
    told.set(post.url, entry);
    return entry;
  };
}

/** A text on one line, without what XML cannot hold: line ends beside a `<` or a `>` would be taken for those between elements. */
export function lineOf(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** The day a post was last changed, as far as it says so. */
export function lastDayOf({ date = "", updated = "" }: { date?: string; updated?: string }): string {
  return updated > date ? updated : date;
}
