import { DataError } from "./dataError.ts";
import * as v from "valibot";
import { decodeJson, MANIFEST_VERSION, SiteSchema, StandingPageSchema, TagSchema } from "./schema.ts";
import { METADATA_FILE } from "../urls/routes.ts";

/**
 * Up to `hash`: one entry per post, newest first; `""`, `[]` or `-1` when a post has no value. From `pinned` on: only the posts with a
 * value, by their index.
 */
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

/** Schema of the file of summaries. */
export const SummariesSchema = v.array(v.string());

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
