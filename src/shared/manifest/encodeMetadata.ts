import { type SiteUrl, toSiteUrl } from "../urls/urlTypes.ts";
import { permalinkOf } from "../urls/permalinks.ts";
import type { Metadata } from "./columns.ts";
import type { Manifest, Post } from "./schema.ts";

/** The base path, and the URLs of the files to which the app's manifest links. */
export interface MetadataUrls {
  /** Base path of the site, such as `/` or `/blog/`. */
  base: string;
  /** URL of the file that contains the result of {@link summariesOf}. */
  summaries: SiteUrl;
  /** URL of the search index. */
  search: SiteUrl;
}

/** Converts a manifest to the app's manifest, which stores posts as columns and omits their summaries. */
export function encodeMetadata(
  { version, site, tags, posts, pages, notFound }: Manifest,
  { base, summaries, search }: MetadataUrls,
): Metadata {
  const categories = tableOf(posts.flatMap((post) => post.categories));
  const sections = tableOf(posts.flatMap(({ section }) => section ?? []));
  const series = tableOf(posts.flatMap((post) => post.series ?? []));
  const languages = tableOf(posts.map(({ language }) => language));
  const authors = tableOf(posts.flatMap((post) => post.authors));
  const tagNames = tableOf(tags.map(({ name }) => name));
  const column = <Value>(valueOf: (post: Post) => Value): Value[] => posts.map(valueOf);
  const indicesOf = (predicate: (post: Post) => boolean | undefined) =>
    posts.flatMap((post, index) => (predicate(post) ? [index] : []));
  const [drafts, scheduled] = [indicesOf(({ draft }) => draft), indicesOf((post) => post.scheduled)];
  return {
    version,
    site,
    tags,
    categories: categories.names,
    sections: sections.names,
    series: series.names,
    languages: languages.names,
    authors: authors.names,
    pages,
    ...(notFound && { notFound }),
    summaries,
    search,
    posts: {
      slug: column(({ slug }) => slug),
      title: column(({ title }) => title),
      date: column(({ date }) => date ?? ""),
      updated: column(({ updated }) => updated ?? ""),
      language: column(({ language }) => languages.numberOf(language)),
      tags: column((post) => post.tags.map(tagNames.numberOf)),
      categories: column((post) => post.categories.map(categories.numberOf)),
      section: column(({ section }) => sections.numberOf(section)),
      series: column((post) => series.numberOf(post.series)),
      authors: column((post) => post.authors.map(authors.numberOf)),
      minutes: column(({ minutes }) => minutes),
      hash: column(({ body }) => /\.([^.]*)\.json$/.exec(body)?.[1] ?? ""),
      pinned: indicesOf(({ pinned }) => pinned),
      comments: indicesOf(({ comments }) => comments),
      ...(drafts.length > 0 && { drafts }),
      ...(scheduled.length > 0 && { scheduled }),
      urls: posts.flatMap((post, index): [number, string][] =>
        post.url === toSiteUrl(base, permalinkOf(post, site)) ? [] : [[index, post.url]],
      ),
      aliases: posts.flatMap(({ aliases }, index): [number, string[]][] =>
        aliases.length > 0 ? [[index, aliases]] : [],
      ),
    },
  };
}

/** Returns the content of the file of summaries: one summary per post, in the order of the posts. */
export function summariesOf({ posts }: Manifest): string[] {
  return posts.map(({ summary }) => summary);
}

/**
 * Numbers the distinct names from 0, in the order of their first use. `numberOf` returns -1 for undefined and for any
 * other name.
 */
function tableOf(used: readonly string[]): { names: string[]; numberOf(name: string | undefined): number } {
  const names = [...new Set(used)];
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { names, numberOf: (name) => numbers.get(name ?? "") ?? -1 };
}
