import type { SiteUrl, RoutePath } from "../urls/urlTypes.ts";
import { DataError } from "./dataError.ts";
import * as v from "valibot";

/** Raised when a reader of an older shape would misunderstand a newer manifest. */
export const MANIFEST_VERSION = 1;

const Text = v.string();
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, "a day such as 2025-01-22"));
// One slash, not two: `//host/` would leave the site.
const Url = v.pipe(v.string(), v.regex(/^\/(?![/\\])/, "an address that begins with one /"));
const PageUrl: v.GenericSchema<SiteUrl> = Url;
const Path: v.GenericSchema<RoutePath> = Url;

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
  /** Address of its picture: with base, or whole on another site. */
  image: v.optional(Text),
  /** Other addresses it had, below the base path. */
  aliases: v.array(Text),
  pinned: v.boolean(),
  /** Whether it is shown to its author alone; `scheduled`, because its day has not come. */
  draft: v.optional(v.boolean()),
  scheduled: v.optional(v.boolean()),
  summary: Text,
  minutes: v.number(),
  comments: v.boolean(),
  url: PageUrl,
  body: PageUrl,
});

export const StandingPageSchema = v.object({
  slug: Text,
  title: Text,
  /** Whether it is shown to its author alone. */
  draft: v.optional(v.boolean()),
  /** Other addresses it had, below the base path. */
  aliases: v.optional(v.array(Text)),
  language: Text,
  summary: Text,
  url: PageUrl,
  body: PageUrl,
});

/** A place in the site's navigation: a page, a part with places of its own, or both. */
export interface NavItem {
  title: string;
  /** Below the base path, or whole where it leads to another site. */
  href?: string | undefined;
  /** Whether another server of the origin answers there: the address has no base path then, and the app leaves it to the browser. */
  external?: boolean | undefined;
  items?: NavItem[] | undefined;
}

const NavItemSchema: v.GenericSchema<NavItem> = v.object({
  title: Text,
  href: v.optional(Text),
  external: v.optional(v.boolean()),
  items: v.optional(v.array(v.lazy(() => NavItemSchema))),
});

/** A collection of posts that its site names. */
const SectionSchema = v.object({
  name: Text,
  /** Address of its list, below the base path. */
  path: v.optional(Path),
  /** Pattern of its posts' addresses, over that of the site. */
  permalink: v.optional(Url),
});

export const SiteSchema = v.object({
  title: Text,
  description: Text,
  url: v.optional(Text),
  language: Text,
  author: v.optional(Text),
  postsPerPage: v.number(),
  nav: v.optional(v.array(NavItemSchema)),
  /** Whether a page stands at `/`, in place of the list, which is at `/posts/` then. */
  home: v.optional(v.boolean()),
  /** Pattern of the posts' addresses, `/posts/{slug}/` where it is not said. */
  permalink: v.optional(Url),
  sections: v.optional(v.array(SectionSchema)),
  /** Addresses, below the base path and decoded, of pages at which the app would show a page of its own. */
  pageUrls: v.optional(v.array(Path)),
  /** Where posts' comments are kept, as https://giscus.app gives it. */
  giscus: v.optional(v.object({ repo: Text, repoId: Text, category: Text, categoryId: Text })),
  /** `false` where nothing is kept for reading without a line. */
  offline: v.optional(v.literal(false)),
});

export const TagSchema = v.object({
  name: Text,
  slug: Text,
  count: v.number(),
  /** Slugs of other names by which it is asked for. */
  aliases: v.optional(v.array(Text)),
});

/** The one source of the manifest's shape: its type, its check when fetched, and `manifest.schema.json`. */
export const ManifestSchema = v.object({
  version: v.literal(MANIFEST_VERSION),
  site: SiteSchema,
  tags: v.array(TagSchema),
  posts: v.array(PostSchema),
  pages: v.array(StandingPageSchema),
  /** The page that is shown at missing addresses, if its author wrote one. */
  notFound: v.optional(StandingPageSchema),
});

/** Metadata of everything published; `posts` newest first. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type Post = v.InferOutput<typeof PostSchema>;
export type StandingPage = v.InferOutput<typeof StandingPageSchema>;
export type Tag = v.InferOutput<typeof TagSchema>;
export type Site = v.InferOutput<typeof SiteSchema>;

const BacklinkSchema = v.object({ url: PageUrl, title: Text, language: Text });

/** A body file. */
export const BodySchema = v.object({
  slug: Text,
  html: Text,
  backlinks: v.optional(v.array(BacklinkSchema)),
});

/** What a body file holds: the sanitised HTML of one post or page, and what leads to it, newest first. */
export type Body = v.InferOutput<typeof BodySchema>;
/** A post or page that leads to another. */
export type Backlink = v.InferOutput<typeof BacklinkSchema>;

/** The body in fetched JSON, checked as the manifest is. A host that mixes files up may send that of another post. */
export function decodeBody({ slug, body: url }: Pick<StandingPage, "slug" | "body">, json: unknown): Body {
  const body = decode(url, BodySchema, json);
  if (body.slug !== slug)
    throw new DataError(`${url}: found ${JSON.stringify(body.slug)}, expected ${JSON.stringify(slug)}`);
  return body;
}

export function decode<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = [file, v.getDotPath(issue)].filter(Boolean).join(": ");
  if (issue.received === "undefined") throw new DataError(`${place} is missing`);
  throw new DataError(`${place}: found ${issue.received}, expected ${issue.expected ?? issue.message}`);
}
