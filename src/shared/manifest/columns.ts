import { type SiteUrl, toSiteUrl } from "../urls/urlTypes.ts";
import { DataError } from "./dataError.ts";
import * as v from "valibot";
import {
  decodeJson,
  type Manifest,
  MANIFEST_VERSION,
  type Post,
  SiteSchema,
  StandingPageSchema,
  TagSchema,
} from "./schema.ts";
import { METADATA_FILE } from "../urls/routes.ts";
import { bodyUrl, permalinkOf } from "../urls/permalinks.ts";

/** One entry per post, newest first; `""`, `[]` or `-1` when a post has no value. */
const COLUMNS = {
  slug: v.array(v.string()),
  title: v.array(v.string()),
  date: v.array(v.string()),
  updated: v.array(v.string()),
  language: v.array(v.number()),
  tags: v.array(v.array(v.number())),
  categories: v.array(v.array(v.number())),
  section: v.array(v.number()),
  series: v.array(v.number()),
  authors: v.array(v.array(v.number())),
  minutes: v.array(v.number()),
  hash: v.array(v.string()),
  /** Indices of the pinned posts, and of the posts with comments. */
  pinned: v.array(v.number()),
  comments: v.array(v.number()),
  /** Indices of drafts, and of drafts that are scheduled; absent when there are none. */
  drafts: v.optional(v.array(v.number())),
  scheduled: v.optional(v.array(v.number())),
  /** URLs that differ from the site's permalink, with the index of the post. */
  urls: v.array(v.tuple([v.number(), v.string()])),
  /** Aliases, with the index of the post. */
  aliases: v.array(v.tuple([v.number(), v.array(v.string())])),
};

/**
 * The app's manifest: the data that filtering needs, in columns, which compress to half the size of rows. Tags,
 * categories and sections are indices into tables. Summaries are in a separate file.
 */
const TablesSchema = v.object({
  version: v.literal(MANIFEST_VERSION),
  site: SiteSchema,
  tags: v.array(TagSchema),
  categories: v.array(v.string()),
  sections: v.array(v.string()),
  series: v.array(v.string()),
  languages: v.array(v.string()),
  authors: v.array(v.string()),
  pages: v.array(StandingPageSchema),
  notFound: v.optional(StandingPageSchema),
  /** URL of the summaries, including the base. */
  summaries: v.string(),
  /** URL of the search index, including the base. */
  search: v.string(),
});

type Tables = v.InferOutput<typeof TablesSchema>;

/** Content of the app's manifest. */
export type Metadata = Tables & {
  posts: v.InferOutput<v.ObjectSchema<typeof COLUMNS, undefined>>;
};

/** URLs that the app fetches. */
export interface MetadataUrls {
  base: string;
  /** The file with {@link summariesOf} the manifest. */
  summaries: SiteUrl;
  /** The search index. */
  search: SiteUrl;
}

/** Converts a manifest into columns. */
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

/** Schema of the file of summaries. */
export const SummariesSchema = v.array(v.string());

/** Returns the content of the file of summaries: one text per post, in the order of the posts. */
export function summariesOf({ posts }: Manifest): string[] {
  return posts.map(({ summary }) => summary);
}

/** A manifest without summaries, with the URLs of the summaries and of the search index. */
export interface DecodedMetadata {
  manifest: Manifest;
  summaries: string;
  search: string;
}

/**
 * Validates fetched columns. Throws a {@link DataError} for another version or an invalid shape.
 * @param pause Called between the columns, to yield to the browser.
 */
export async function checkMetadata(json: unknown, pause?: () => Promise<void>): Promise<Tables> {
  const version = (json as { version?: unknown } | null)?.version;
  if (version !== undefined && version !== MANIFEST_VERSION) {
    throw new DataError(
      `${METADATA_FILE} has version ${version}; this app reads version ${MANIFEST_VERSION}`,
    );
  }
  const tables = decodeJson(METADATA_FILE, TablesSchema, json);
  for (const [name, column] of Object.entries(COLUMNS)) {
    await pause?.();
    decodeJson(METADATA_FILE, v.object({ posts: v.object({ [name]: column }) }), json);
  }
  return tables;
}

/** Number of posts that are converted in one task: less than 9 ms on the machine of `docs/performance.md`. */
const POSTS_PER_TASK = 250;

/**
 * Converts fetched columns into a manifest whose summaries are empty. Throws as {@link checkMetadata} does.
 * @param base Base path of the site.
 * @param pause Called between tasks, to yield to the browser.
 */
export async function decodeMetadata(
  json: unknown,
  base: string,
  pause?: () => Promise<void>,
): Promise<DecodedMetadata> {
  const { summaries, search, ...tables } = await checkMetadata(json, pause);
  const { posts } = json as Metadata;
  const { site, tags, pages, notFound, categories, sections, series, languages, authors } = tables;
  const pinned = new Set(posts.pinned);
  const comments = new Set(posts.comments);
  const drafts = new Set(posts.drafts);
  const scheduled = new Set(posts.scheduled);
  const aliases = new Map(posts.aliases);
  const urls = new Map(posts.urls);
  const toPost = (slug: string, index: number): Post => {
    const addressable = {
      slug,
      date: posts.date[index] || undefined,
      section: sections[posts.section[index] ?? -1],
      categories: (posts.categories[index] ?? []).flatMap((number) => categories[number] ?? []),
    };
    const url = urls.get(index) ?? toSiteUrl(base, permalinkOf(addressable, site));
    return {
      ...addressable,
      title: posts.title[index] ?? slug,
      updated: posts.updated[index] || undefined,
      language: languages[posts.language[index] ?? 0] ?? site.language,
      tags: (posts.tags[index] ?? []).flatMap((number) => tags[number]?.name ?? []),
      series: series[posts.series[index] ?? -1],
      authors: (posts.authors[index] ?? []).flatMap((number) => authors[number] ?? []),
      aliases: aliases.get(index) ?? [],
      pinned: pinned.has(index),
      ...(drafts.has(index) && { draft: true }),
      ...(scheduled.has(index) && { scheduled: true }),
      summary: "",
      minutes: posts.minutes[index] ?? 1,
      comments: comments.has(index),
      url,
      body: bodyUrl(url, posts.hash[index] ?? ""),
    };
  };
  const rows: Post[] = [];
  while (rows.length < posts.slug.length) {
    await pause?.();
    const start = rows.length;
    const part = posts.slug.slice(start, start + POSTS_PER_TASK);
    rows.push(...part.map((slug, index) => toPost(slug, start + index)));
  }
  const manifest = {
    version: MANIFEST_VERSION,
    site,
    tags,
    posts: rows,
    pages,
    ...(notFound && { notFound }),
  } as const;
  return { manifest, summaries, search };
}

/** Adds the fetched summaries to a manifest. Throws a {@link DataError} when `json` is not a file of summaries. */
export function withSummaries({ manifest, summaries: file }: DecodedMetadata, json: unknown): Manifest {
  const summaries = decodeJson(file, SummariesSchema, json);
  return {
    ...manifest,
    posts: manifest.posts.map((post, index) => ({ ...post, summary: summaries[index] ?? "" })),
  };
}

/** Numbers distinct names in the order of their first use. The number of undefined is -1. */
function tableOf(used: readonly string[]): { names: string[]; numberOf(name: string | undefined): number } {
  const names = [...new Set(used)];
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { names, numberOf: (name) => numbers.get(name ?? "") ?? -1 };
}
