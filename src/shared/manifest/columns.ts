import { DataError } from "./dataError.ts";
import * as v from "valibot";
import { decodeJson, MANIFEST_VERSION, SiteSchema, StandingPageSchema, TagSchema } from "./schema.ts";
import { METADATA_FILE } from "../urls/routes.ts";

/**
 * Schemas of the columns of posts. The columns up to `hash` have one entry per post, newest first. The entry is `""`,
 * `[]` or `-1` if the post has no value. The columns from `pinned` on have entries only for some posts, which are
 * identified by index.
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
  /** Indices of the pinned posts. */
  pinned: v.array(v.number()),
  /** Indices of the posts with comments. */
  comments: v.array(v.number()),
  /** Indices of the drafts; absent if there are none. */
  drafts: v.optional(v.array(v.number())),
  /** Indices of the drafts whose date is in the future; absent if there are none. */
  scheduled: v.optional(v.array(v.number())),
  /** Index and URL of each post whose URL does not follow the site's permalink pattern. */
  urls: v.array(v.tuple([v.number(), v.string()])),
  /** Index and aliases of each post that has aliases. */
  aliases: v.array(v.tuple([v.number(), v.array(v.string())])),
};

/**
 * Schema of the app's manifest without its property `posts`. Posts are stored as columns, which compress to half the
 * size of rows. The columns refer to tags, categories, sections and other repeated values by index. Summaries are in
 * a separate file.
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
  /** URL of the file of summaries, including the base path. */
  summaries: v.string(),
  /** URL of the search index, including the base path. */
  search: v.string(),
});

type Tables = v.InferOutput<typeof TablesSchema>;

/** Content of the app's manifest: the properties of {@link TablesSchema}, and the posts as columns. */
export type Metadata = Tables & {
  posts: v.InferOutput<v.ObjectSchema<typeof COLUMNS, undefined>>;
};

/** Schema of the file of summaries: one summary per post, in the order of the posts. */
export const SummariesSchema = v.array(v.string());

/**
 * Validates a fetched manifest. Returns all its properties except the posts. Throws a {@link DataError} if its
 * version is not supported or its shape is invalid.
 * @param pause Called before the validation of each column. Lets the browser run other tasks.
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
