import type { SiteUrl, RoutePath } from "../urls/urlTypes.ts";
import { DataError } from "./dataError.ts";
import * as v from "valibot";

/** Version of the app's manifest. Increase it if an older app would misread a newer manifest. */
export const MANIFEST_VERSION = 1;

const Text = v.string();
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, "a day such as 2025-01-22"));
// Rejects a slash or backslash after the first slash, because `//host/` leads to another site.
const Url = v.pipe(v.string(), v.regex(/^\/(?![/\\])/, "a URL that begins with one /"));
const PageUrl: v.GenericSchema<SiteUrl> = Url;
const Path: v.GenericSchema<RoutePath> = Url;

/** Schema of a post. */
const PostSchema = v.object({
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
  /** URL of the post's image. Includes the base path if the image is on this site; otherwise absolute. */
  image: v.optional(Text),
  /** Previous URLs, without the base path. */
  aliases: v.array(Text),
  pinned: v.boolean(),
  /** Whether the post is a draft, which only the preview of the author shows. */
  draft: v.optional(v.boolean()),
  /** Whether the post is a draft because its date is in the future. */
  scheduled: v.optional(v.boolean()),
  summary: Text,
  /** Reading time, in minutes. */
  minutes: v.number(),
  comments: v.boolean(),
  url: PageUrl,
  /** URL of the body file. */
  body: PageUrl,
});

/** Schema of a page that is not a post. */
export const StandingPageSchema = v.object({
  slug: Text,
  title: Text,
  /** Whether the page is a draft, which only the preview of the author shows. */
  draft: v.optional(v.boolean()),
  /** Previous URLs, without the base path. */
  aliases: v.optional(v.array(Text)),
  language: Text,
  summary: Text,
  url: PageUrl,
  /** URL of the body file. */
  body: PageUrl,
});

/** An item of the site's navigation: a link, a group of items, or both. */
export interface NavItem {
  title: string;
  /** Path without the base path if the target is on this site, otherwise an absolute URL. */
  href?: string | undefined;
  /**
   * Whether another application at the same origin serves `href`. Then `href` begins at the root of the origin, and
   * the app does not intercept clicks.
   */
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
  /** URL of the section's list of posts, without the base path. */
  path: v.optional(Path),
  /** Permalink pattern of the section's posts. Default: the site's `permalink`. */
  permalink: v.optional(Url),
});

/** Schema of the site's metadata. */
export const SiteSchema = v.object({
  title: Text,
  description: Text,
  /** Origin of the site, such as `https://example.org`. URLs of posts include the base path. */
  url: v.optional(Text),
  language: Text,
  author: v.optional(Text),
  postsPerPage: v.number(),
  nav: v.optional(v.array(NavItemSchema)),
  /** Whether a page of the author is at `/`. If so, the list of posts is at `/posts/`. */
  home: v.optional(v.boolean()),
  /** Permalink pattern of posts. Default: `/posts/{slug}/`. */
  permalink: v.optional(Url),
  sections: v.optional(v.array(SectionSchema)),
  /** Decoded URLs, without the base path, at which a page of the author replaces a route of the app. */
  pageUrls: v.optional(v.array(Path)),
  /** Repository and category of the comments: values from the form at https://giscus.app. */
  giscus: v.optional(v.object({ repo: Text, repoId: Text, category: Text, categoryId: Text })),
  /** `false` disables offline reading. Default: enabled. */
  offline: v.optional(v.literal(false)),
});

/** Schema of a tag. */
export const TagSchema = v.object({
  name: Text,
  slug: Text,
  count: v.number(),
  /** Slugs of other names for the same tag. */
  aliases: v.optional(v.array(Text)),
});

/** Schema of the manifest of the app. It is internal: `manifest.json`, which other programs read, has a schema of its own. */
export const ManifestSchema = v.object({
  version: v.literal(MANIFEST_VERSION),
  site: SiteSchema,
  tags: v.array(TagSchema),
  posts: v.array(PostSchema),
  pages: v.array(StandingPageSchema),
  /** The author's page that is shown at URLs that do not exist. Undefined if the author has written none. */
  notFound: v.optional(StandingPageSchema),
});

/**
 * Metadata of the site, and of all its posts and pages. `posts` is sorted newest first. Drafts are only in the
 * manifest of the author's preview.
 */
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
/** A post or page that links to the one that the body file belongs to. */
export type Backlink = v.InferOutput<typeof BacklinkSchema>;

/**
 * Validates a fetched body file. Throws a {@link DataError} if its shape is invalid, or if its slug is not the
 * expected one. The slug differs if a misconfigured host serves the body of another post.
 */
export function decodeBody({ slug, body: url }: Pick<StandingPage, "slug" | "body">, json: unknown): Body {
  const body = decodeJson(url, BodySchema, json);
  if (body.slug !== slug)
    throw new DataError(`${url}: found ${JSON.stringify(body.slug)}, expected ${JSON.stringify(slug)}`);
  return body;
}

/**
 * Validates JSON against a schema and returns the result. Throws a {@link DataError} if the JSON is invalid. The
 * message contains the file, the path of the first invalid value, and the found and expected types.
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
