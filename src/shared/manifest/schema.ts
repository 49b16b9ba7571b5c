import type { SiteUrl, RoutePath } from "../urls/urlTypes.ts";
import { DataError } from "./dataError.ts";
import * as v from "valibot";

/** Increased when an older app would misread a newer manifest. */
export const MANIFEST_VERSION = 1;

const Text = v.string();
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, "a day such as 2025-01-22"));
// One slash, not two: `//host/` would lead to another site.
const Url = v.pipe(v.string(), v.regex(/^\/(?![/\\])/, "an address that begins with one /"));
const PageUrl: v.GenericSchema<SiteUrl> = Url;
const Path: v.GenericSchema<RoutePath> = Url;

/** Schema of a post. */
export const PostSchema = v.object({
  slug: Text,
  title: Text,
  date: v.optional(Day),
  updated: v.optional(Day),
  language: Text,
  tags: v.array(Text),
  categories: v.array(Text),
  section: v.optional(Text),
  series: v.optional(Text),
  authors: v.array(Text),
  /** URL of the post's image: with the base path, or absolute on another site. */
  image: v.optional(Text),
  /** Former URLs, below the base path. */
  aliases: v.array(Text),
  pinned: v.boolean(),
  /** Whether only the author sees it; `scheduled` when its date is in the future. */
  draft: v.optional(v.boolean()),
  scheduled: v.optional(v.boolean()),
  summary: Text,
  minutes: v.number(),
  comments: v.boolean(),
  url: PageUrl,
  body: PageUrl,
});

/** Schema of a page that is not a post. */
export const StandingPageSchema = v.object({
  slug: Text,
  title: Text,
  /** Whether only the author sees it. */
  draft: v.optional(v.boolean()),
  /** Former URLs, below the base path. */
  aliases: v.optional(v.array(Text)),
  language: Text,
  summary: Text,
  url: PageUrl,
  body: PageUrl,
});

/** An item of the site's navigation: a link, a group of items, or both. */
export interface NavItem {
  title: string;
  /** Below the base path, or absolute for another site. */
  href?: string | undefined;
  /** Whether another server of the origin serves the URL: it has no base path, and the app does not intercept it. */
  external?: boolean | undefined;
  items?: NavItem[] | undefined;
}

const NavItemSchema: v.GenericSchema<NavItem> = v.object({
  title: Text,
  href: v.optional(Text),
  external: v.optional(v.boolean()),
  items: v.optional(v.array(v.lazy(() => NavItemSchema))),
});

/** A section of the site: a named collection of posts. */
const SectionSchema = v.object({
  name: Text,
  /** URL of its list, below the base path. */
  path: v.optional(Path),
  /** Permalink pattern of its posts; overrides that of the site. */
  permalink: v.optional(Url),
});

/** Schema of the site's metadata. */
export const SiteSchema = v.object({
  title: Text,
  description: Text,
  url: v.optional(Text),
  language: Text,
  author: v.optional(Text),
  postsPerPage: v.number(),
  nav: v.optional(v.array(NavItemSchema)),
  /** Whether a page of the site is at `/`; then the list is at `/posts/`. */
  home: v.optional(v.boolean()),
  /** Permalink pattern of posts. Default: `/posts/{slug}/`. */
  permalink: v.optional(Url),
  sections: v.optional(v.array(SectionSchema)),
  /** URLs, below the base path and decoded, of pages that replace a route of the app. */
  pageUrls: v.optional(v.array(Path)),
  /** Repository and category of the comments, as https://giscus.app generates them. */
  giscus: v.optional(v.object({ repo: Text, repoId: Text, category: Text, categoryId: Text })),
  /** `false` disables reading offline. */
  offline: v.optional(v.literal(false)),
});

/** Schema of a tag. */
export const TagSchema = v.object({
  name: Text,
  slug: Text,
  count: v.number(),
  /** Slugs of alternative names. */
  aliases: v.optional(v.array(Text)),
});

/** Schema of the manifest. The type, the validation of fetched files and `manifest.schema.json` derive from it. */
export const ManifestSchema = v.object({
  version: v.literal(MANIFEST_VERSION),
  site: SiteSchema,
  tags: v.array(TagSchema),
  posts: v.array(PostSchema),
  pages: v.array(StandingPageSchema),
  /** The page for missing URLs, when the site has one. */
  notFound: v.optional(StandingPageSchema),
});

/** Metadata of all published posts and pages; `posts` newest first. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;
/** Metadata of a post. */
export type Post = v.InferOutput<typeof PostSchema>;
/** Metadata of a page that is not a post. */
export type StandingPage = v.InferOutput<typeof StandingPageSchema>;
/** A tag with the number of its posts. */
export type Tag = v.InferOutput<typeof TagSchema>;
/** Metadata of the site. */
export type Site = v.InferOutput<typeof SiteSchema>;

const BacklinkSchema = v.object({ url: PageUrl, title: Text, language: Text });

/** Schema of a body file. */
export const BodySchema = v.object({
  slug: Text,
  html: Text,
  backlinks: v.optional(v.array(BacklinkSchema)),
});

/** A body file: the sanitized HTML of a post or page, and its backlinks, newest first. */
export type Body = v.InferOutput<typeof BodySchema>;
/** A post or page that links to another. */
export type Backlink = v.InferOutput<typeof BacklinkSchema>;

/**
 * Decodes a fetched body file. Throws a {@link DataError} for an invalid shape, and when the slug differs,
 * because a misconfigured host may serve the body of another post.
 */
export function decodeBody({ slug, body: url }: Pick<StandingPage, "slug" | "body">, json: unknown): Body {
  const body = decodeJson(url, BodySchema, json);
  if (body.slug !== slug)
    throw new DataError(`${url}: found ${JSON.stringify(body.slug)}, expected ${JSON.stringify(slug)}`);
  return body;
}

/**
 * Validates JSON by a schema. Throws a {@link DataError} that names the file, the path of the value, and
 * the found and expected types.
 * @param file Name or URL of the file, for the message.
 */
export function decodeJson<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const location = [file, v.getDotPath(issue)].filter(Boolean).join(": ");
  if (issue.received === "undefined") throw new DataError(`${location} is missing`);
  throw new DataError(`${location}: found ${issue.received}, expected ${issue.expected ?? issue.message}`);
}
