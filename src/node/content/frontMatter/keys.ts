/** Keys of the day on which a post appears, Hugo's first: https://gohugo.io/configuration/front-matter/#dates */
export const OF_PUBLICATION = [
  "publishDate",
  "pubDate",
  "pubDatetime",
  "published_at",
  "published",
  // Contentlayer's and others', schema.org's, https://joshwcomeau.com's.
  "published_date",
  "date_published",
  "published_on",
] as const;

/**
 * Keys of the day on which a note was made: Obsidian's plugins, Quartz, Joplin, Dendron, Nuxt, VuePress themes and Notion's exports have
 * them. They count where no day of publication is written.
 */
const OF_CREATION = [
  "created",
  "created_at",
  "date_created",
  "created_date",
  "creation_date",
  "created_on",
  "create_time",
  "created_time",
] as const;

/**
 * The keys each field is read from, the first that has a value winning. Case, `_` and `-` make no difference; a dot leads into
 * a mapping, `taxonomies` and `extra` being Zola's.
 */
export const KEYS = {
  title: ["title"],
  date: ["date", "date.created", ...OF_PUBLICATION, ...OF_CREATION],
  updated: [
    "updated",
    "lastmod",
    "modDatetime",
    "updatedDate",
    "last_modified_at",
    "modified",
    "date.updated",
    "last_update.date",
    "updated_at",
    "updated_on",
    "update_date",
    "update_time",
    "date_updated",
    "date_modified",
    "modified_at",
    "modified_date",
    "modified_time",
    "last_modified",
    "last_modified_date",
    "last_updated",
    "last_update",
    "last_edited_time",
  ],
  publication: OF_PUBLICATION,
  expiry: ["expiryDate", "unpublishDate"],
  description: ["description", "summary", "teaser", "spoiler", "subtitle", "excerpt"],
  tags: ["tags", "tag", "topics", "taxonomies.tags"],
  categories: ["category", "categories", "taxonomies.categories"],
  series: ["series", "taxonomies.series"],
  image: ["image", "cover", "cover.image", "ogImage", "heroImage", "thumbnail", "header-img"],
  slug: ["slug", "permalink", "url", "path", "abbrlink"],
  aliases: ["aliases", "alias", "redirect_from"],
  authors: ["author", "authors", "taxonomies.authors"],
  language: ["lang", "language"],
  pinned: ["pinned", "pin", "featured", "sticky", "top"],
  comments: ["comments", "comment"],
  toc: ["toc", "toc.enable", "hide_table_of_contents", "hide"],
  math: ["math", "katex", "mathjax", "use_math"],
  hidden: ["draft", "published", "public", "status", "private", "password"],
} as const;

export type Field = keyof typeof KEYS;

/** Keys of other engines that are let be although they look like a slip of one of these. */
export const OTHERS = ["data", "id", "images", "layout", "link", "mermaid", "state", "type"].concat(
  ["publisher", "created_by", "updated_by", "modified_by", "published_by", "last_modified_by"],
  ["creator", "related", "release_date"],
);

/** How a key is compared: `last_modified_at`, `lastModifiedAt` and `Last-Modified-At` are one; signs without width count for nothing. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s\p{Cf}_-]/gu, "");
}

/** Every key that stands at the top of front matter and is read, or is another engine's, folded. */
const KNOWN: ReadonlySet<string> = new Set(
  [...Object.values(KEYS).flat(), ...OTHERS].map((key) => foldKey(key.replace(/\..*/, ""))),
);

export function isKnown(key: string): boolean {
  return KNOWN.has(foldKey(key));
}

/** Of the keys that are known, those of other engines are also found in data of any kind, such as `id`. */
const FIELDS: ReadonlySet<string> = new Set(["layout", ...keysOf(...(Object.keys(KEYS) as Field[]))]);

/** Whether a key at the top of front matter is read, or says nothing but that this is front matter. */
export function isField(key: string): boolean {
  return FIELDS.has(foldKey(key));
}

/** Fields that are text, or lists of it, by every key at the top of front matter; in `site.yaml` the same keys are text. */
const TEXTS: ReadonlySet<string> = keysOf("title", "description", "series", "tags", "categories", "authors");
const LISTS: ReadonlySet<string> = keysOf("tags", "categories");

function keysOf(...fields: Field[]): ReadonlySet<string> {
  return new Set(fields.flatMap((field) => KEYS[field].map((key) => foldKey(key.replace(/\..*/, "")))));
}

/** Whether the value of a key is text, or a list of texts; `undefined` if it is neither. */
export function textKind(key: string): "text" | "list" | undefined {
  const name = foldKey(key);
  if (LISTS.has(name)) return "list";
  return TEXTS.has(name) ? "text" : undefined;
}
