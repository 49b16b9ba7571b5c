import * as v from "valibot";

/**
 * Version of `manifest.json`. Increase it if a field is removed or changes its meaning. A new field keeps the version, because readers
 * ignore fields that they do not know.
 */
export const PUBLIC_MANIFEST_VERSION = 2;

// The schema has no `format`, because validators do not agree on which formats they support.
const text = (description: string) => v.pipe(v.string(), v.description(description));
const count = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.description(description));
const names = (description: string) => v.pipe(v.array(v.string()), v.description(description));
const day = (description: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.description(description)));
const url = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\/(?![/\\])/),
    v.description(`${description}, relative to the URL of manifest.json: begins with the site's base path.`),
  );

const SLUG = "Name in the URL, unescaped. Not unique: `url` identifies a post or page.";
const TITLE = "Title. Plain text.";
const LANGUAGE = "Language of the text, as a BCP 47 tag.";
const SUMMARY = "Summary. Plain text, about 160 characters at most. Absent if there is no text.";

const PublicSiteSchema = v.object({
  title: text("Title of the site. Plain text."),
  description: v.optional(
    text("Description of the site. Plain text. Absent if the author has written none."),
  ),
  language: text("Default language of the site, as a BCP 47 tag."),
  author: v.optional(text("Name of the site's author. Absent if the author has set none.")),
  url: v.optional(
    text("Absolute URL of the home page. Absent if the site was built without its public address."),
  ),
});

const PublicTagSchema = v.object({
  slug: text("Identifier of the tag, unescaped, as in the `tags` of posts."),
  name: text("Name of the tag, as the site shows it."),
  url: url("URL of the tag's page, which lists its posts"),
  count: count("Number of posts with this tag."),
});

const PublicPostSchema = v.object({
  url: url("URL of the post's HTML"),
  slug: text(SLUG),
  title: text(TITLE),
  date: day("Day of publication, such as 2025-01-22, as the author wrote it. Absent if the post has none."),
  updated: day("Day of the last change. Absent if it is not known."),
  language: text(LANGUAGE),
  summary: v.optional(text(SUMMARY)),
  image: v.optional(
    text("URL of the post's image, relative to the URL of manifest.json or absolute. Absent if it has none."),
  ),
  tags: names("Slugs of the post's tags, in the author's order. The manifest's `tags` has their names."),
  categories: names("Names of the post's categories, in the author's order."),
  series: v.optional(text("Name of the series that the post belongs to. Absent if it belongs to none.")),
  authors: names("Names of the post's authors. Empty if the post names none."),
  minutes: count("Reading time, in minutes."),
});

const PublicPageSchema = v.object({
  url: url("URL of the page's HTML"),
  slug: text(SLUG),
  title: text(TITLE),
  language: text(LANGUAGE),
  summary: v.optional(text(SUMMARY)),
});

/** Schema of `manifest.json`, which other programs read. `docs/manifest.md` documents its fields. */
export const PublicManifestSchema = v.pipe(
  v.object({
    version: v.pipe(
      v.literal(PUBLIC_MANIFEST_VERSION),
      v.description("Version of the format. Added fields keep the version."),
    ),
    site: v.pipe(PublicSiteSchema, v.description("The site.")),
    tags: v.pipe(v.array(PublicTagSchema), v.description("All tags of posts, the most used first.")),
    posts: v.pipe(v.array(PublicPostSchema), v.description("All published posts, the newest first.")),
    pages: v.pipe(v.array(PublicPageSchema), v.description("All published pages that are not posts.")),
  }),
  v.title("manifest.json of a Maru site"),
  v.description(
    "Metadata of all published posts, pages and tags. Readers ignore fields that they do not know.",
  ),
);

/** Content of `manifest.json`. */
export type PublicManifest = v.InferOutput<typeof PublicManifestSchema>;
