/**
 * The keys each field is read from, the first that has a value winning. Case, `_` and `-` make no difference; a dot leads into
 * a mapping, `taxonomies` and `extra` being Zola's.
 */
export const KEYS = {
  title: ["title"],
  date: ["date", "pubDate", "pubDatetime", "publishDate", "published_at", "published", "date.created"],
  updated: [
    "updated",
    "lastmod",
    "modDatetime",
    "updatedDate",
    "last_modified_at",
    "modified",
    "date.updated",
    "last_update.date",
  ],
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
export const OTHERS = ["data", "id", "images", "layout", "link", "mermaid", "state", "type"];

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
