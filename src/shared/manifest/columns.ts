import { toSiteUrl } from "../urls/urlTypes.ts";
import { DataError } from "./dataError.ts";
import * as v from "valibot";
import {
  decode,
  type Manifest,
  MANIFEST_VERSION,
  type Post,
  SiteSchema,
  StandingPageSchema,
  TagSchema,
} from "./schema.ts";
import { METADATA_FILE } from "../urls/routes.ts";
import { bodyUrl, permalinkOf } from "../urls/permalinks.ts";

/** One entry a post in each, newest first; `""`, `[]`, `-1` where a post has none. */
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
  /** Places of the pinned posts, and of those with comments. */
  pinned: v.array(v.number()),
  comments: v.array(v.number()),
  /** Places of drafts, and of those among them that wait for their day; absent where there are none. */
  drafts: v.optional(v.array(v.number())),
  scheduled: v.optional(v.array(v.number())),
  /** Addresses that are not what the site's permalink says, by place. */
  urls: v.array(v.tuple([v.number(), v.string()])),
  /** Other addresses, by the place of the post that has them. */
  aliases: v.array(v.tuple([v.number(), v.array(v.string())])),
};

/**
 * The app's own copy of the manifest: what filtering needs, in columns, which compress to half of what rows do. Tags,
 * categories and sections are numbers of entries in their tables; summaries stand in a file of their own, which this one names.
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
  /** Address of the summaries, with base. */
  summaries: v.string(),
  /** Address of the index of the search, with base. */
  search: v.string(),
});

type Tables = v.InferOutput<typeof TablesSchema>;

export type Metadata = Tables & {
  posts: v.InferOutput<v.ObjectSchema<typeof COLUMNS, undefined>>;
};

/** Where what the app fetches lies, with base. */
export interface Fetchable {
  base: string;
  /** The file with {@link summariesOf} the manifest. */
  summaries: string;
  /** The index of the search. */
  search: string;
}

/** A manifest as columns. */
export function encodeMetadata(
  { version, site, tags, posts, pages, notFound }: Manifest,
  { base, summaries, search }: Fetchable,
): Metadata {
  const categories = tableOf(posts.flatMap((post) => post.categories));
  const sections = tableOf(posts.flatMap(({ section }) => section ?? []));
  const series = tableOf(posts.flatMap((post) => post.series ?? []));
  const languages = tableOf(posts.map(({ language }) => language));
  const authors = tableOf(posts.flatMap((post) => post.authors));
  const tagNames = tableOf(tags.map(({ name }) => name));
  const column = <Value>(valueOf: (post: Post) => Value): Value[] => posts.map(valueOf);
  const placesOf = (holds: (post: Post) => boolean | undefined) =>
    posts.flatMap((post, place) => (holds(post) ? [place] : []));
  const [drafts, scheduled] = [placesOf(({ draft }) => draft), placesOf((post) => post.scheduled)];
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
      pinned: placesOf(({ pinned }) => pinned),
      comments: placesOf(({ comments }) => comments),
      ...(drafts.length > 0 && { drafts }),
      ...(scheduled.length > 0 && { scheduled }),
      urls: posts.flatMap((post, place): [number, string][] =>
        post.url === toSiteUrl(base, permalinkOf(post, site)) ? [] : [[place, post.url]],
      ),
      aliases: posts.flatMap(({ aliases }, place): [number, string[]][] =>
        aliases.length > 0 ? [[place, aliases]] : [],
      ),
    },
  };
}

/** A file of summaries. */
export const SummariesSchema = v.array(v.string());

/** What the file of summaries holds: one text a post, in the order of the posts. */
export function summariesOf({ posts }: Manifest): string[] {
  return posts.map(({ summary }) => summary);
}

/** A fetched manifest whose summaries are still to come; where they lie, and the index of the search. */
export interface Fetched {
  manifest: Manifest;
  summaries: string;
  search: string;
}

/** Checks the shape of fetched columns. Throws as {@link decodeMetadata} does; `pause` as there. */
export async function checkMetadata(json: unknown, pause?: () => Promise<void>): Promise<Tables> {
  const version = (json as { version?: unknown } | null)?.version;
  if (version !== undefined && version !== MANIFEST_VERSION) {
    throw new DataError(
      `${METADATA_FILE} has version ${version}; this app reads version ${MANIFEST_VERSION}`,
    );
  }
  const tables = decode(METADATA_FILE, TablesSchema, json);
  for (const [name, column] of Object.entries(COLUMNS)) {
    await pause?.();
    decode(METADATA_FILE, v.object({ posts: v.object({ [name]: column }) }), json);
  }
  return tables;
}

/** Posts that are made of columns between two pauses: less than 9 ms on the machine of `docs/performance.md`. */
const PART = 250;

/**
 * The manifest in fetched columns, every summary empty. Throws an error that says what was found and expected. Where somebody reads
 * meanwhile, `pause` parts the work into tasks.
 */
export async function decodeMetadata(
  json: unknown,
  base: string,
  pause?: () => Promise<void>,
): Promise<Fetched> {
  const { summaries, search, ...tables } = await checkMetadata(json, pause);
  const { posts } = json as Metadata;
  const { site, tags, pages, notFound, categories, sections, series, languages, authors } = tables;
  const pinned = new Set(posts.pinned);
  const comments = new Set(posts.comments);
  const drafts = new Set(posts.drafts);
  const scheduled = new Set(posts.scheduled);
  const aliases = new Map(posts.aliases);
  const urls = new Map(posts.urls);
  const toPost = (slug: string, place: number): Post => {
    const addressable = {
      slug,
      date: posts.date[place] || undefined,
      section: sections[posts.section[place] ?? -1],
      categories: (posts.categories[place] ?? []).flatMap((number) => categories[number] ?? []),
    };
    const url = urls.get(place) ?? toSiteUrl(base, permalinkOf(addressable, site));
    return {
      ...addressable,
      title: posts.title[place] ?? slug,
      updated: posts.updated[place] || undefined,
      language: languages[posts.language[place] ?? 0] ?? site.language,
      tags: (posts.tags[place] ?? []).flatMap((number) => tags[number]?.name ?? []),
      series: series[posts.series[place] ?? -1],
      authors: (posts.authors[place] ?? []).flatMap((number) => authors[number] ?? []),
      aliases: aliases.get(place) ?? [],
      pinned: pinned.has(place),
      ...(drafts.has(place) && { draft: true }),
      ...(scheduled.has(place) && { scheduled: true }),
      summary: "",
      minutes: posts.minutes[place] ?? 1,
      comments: comments.has(place),
      url,
      body: bodyUrl(url, posts.hash[place] ?? ""),
    };
  };
  const rows: Post[] = [];
  while (rows.length < posts.slug.length) {
    await pause?.();
    const start = rows.length;
    const part = posts.slug.slice(start, start + PART);
    rows.push(...part.map((slug, place) => toPost(slug, start + place)));
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

/** The same manifest with its summaries, from their fetched file. */
export function withSummaries({ manifest, summaries: file }: Fetched, json: unknown): Manifest {
  const summaries = decode(file, SummariesSchema, json);
  return {
    ...manifest,
    posts: manifest.posts.map((post, place) => ({ ...post, summary: summaries[place] ?? "" })),
  };
}

/** Names without repetition, in the order of their first use; -1 is the number of none. */
function tableOf(used: readonly string[]): { names: string[]; numberOf(name: string | undefined): number } {
  const names = [...new Set(used)];
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { names, numberOf: (name) => numbers.get(name ?? "") ?? -1 };
}
