import { toSiteUrl } from "../urls/urlTypes.ts";
import { bodyUrl, permalinkOf } from "../urls/permalinks.ts";
import { checkMetadata, type Metadata, SummariesSchema } from "./columns.ts";
import { decodeJson, type Manifest, MANIFEST_VERSION, type Post } from "./schema.ts";

/** A manifest with empty summaries, the URL of the file of summaries, and the URL of the search index. */
export interface DecodedMetadata {
  manifest: Manifest;
  summaries: string;
  search: string;
}

/**
 * Number of posts that are converted in one task. A task takes less than 9 ms on the machine that
 * `docs/performance.md` describes.
 */
const POSTS_PER_TASK = 250;

/**
 * Validates the fetched manifest of the app and converts it to a manifest whose summaries are empty. Throws the
 * errors of {@link checkMetadata}.
 * @param base Base path of the site.
 * @param pause Called before each task. Lets the browser run other tasks.
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

/** Returns the manifest with the fetched summaries. Throws a `DataError` if `json` is not an array of strings. */
export function withSummaries({ manifest, summaries: file }: DecodedMetadata, json: unknown): Manifest {
  const summaries = decodeJson(file, SummariesSchema, json);
  return {
    ...manifest,
    posts: manifest.posts.map((post, index) => ({ ...post, summary: summaries[index] ?? "" })),
  };
}
