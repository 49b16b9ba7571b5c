import * as v from "valibot";
import type { Day } from "../../../shared/content/calendarDay.ts";
import { parseLanguage } from "../../../shared/content/language.ts";
import { readAliases } from "../frontMatter/aliases.ts";
import { readAuthors } from "../frontMatter/authors.ts";
import { CREATION_KEYS, PUBLICATION_KEYS, REVISION_KEYS } from "../frontMatter/dayKeys.ts";
import { readDate, readExpiry, readPublication, readUpdated } from "../frontMatter/days.ts";
import { readHidden } from "../frontMatter/hiding.ts";
import { type PostImage, readImage } from "../frontMatter/image.ts";
import { readNames, readTagNames } from "../frontMatter/names.ts";
import { readSeries, readText, readTitle } from "../frontMatter/texts.ts";
import type { Moment, TimeOfDay } from "../frontMatter/timeOfDay.ts";
import { readTocSetting } from "../frontMatter/toc.ts";
import { readUrls } from "../frontMatter/urls.ts";
import { textsOf } from "../frontMatter/value.ts";
import { field, property, propertyField, texts, valueField } from "./field.ts";
import { expected, fromTree } from "./fromTree.ts";
import { writtenDay, writtenFlag, writtenNames, writtenText } from "./written.ts";
import { integer, POSITIVE_INTEGER, rank, text, textAs } from "./values.ts";

/** Maximum length of a name, in characters. Its slug has a separate limit of 200 bytes. */
const MAX_NAME = 500;
const MAX_DESCRIPTION = 10_000;

const date = property<Day>();
const hidden = property<boolean>();

const language = fromTree(v.string(), (value) => {
  const [first = ""] = textsOf(value) ?? [];
  return parseLanguage(first) ?? expected(value, "a language such as `ko` or `en-US`");
});

const minutes = textAs(
  "a number of minutes from 1 to 9999",
  (found) => (POSITIVE_INTEGER.test(found) ? Number(found) : undefined),
  integer,
);

/**
 * Fields of front matter, in the order in which they are read and documented. Their types, checks, JSON Schema for editors and table in
 * `docs/writing.md` are derived from this object.
 */
export const FIELDS = {
  title: propertyField("title", {
    keys: ["title"],
    description: "text",
    without: "the leading `# heading`, else the file name",
    literalHash: "text",
    written: writtenText,
    output: property<string>(),
    read: readTitle,
  }),
  date: field({
    keys: ["date", "date.created", ...PUBLICATION_KEYS, ...CREATION_KEYS],
    description: "the day as written, `2025-01-22` or `Jan 22 2025`, with a time or without",
    without: "from a file name such as `2025-01-22-a-slug.md`; else undated",
    written: writtenDay,
    output: { date, time: property<TimeOfDay>() },
    read: readDate,
  }),
  updated: field({
    keys: REVISION_KEYS,
    description: "the day of the last revision, with a time or without",
    without: "none",
    written: writtenDay,
    output: { updated: property<Day>(), updatedTime: property<TimeOfDay>() },
    read: readUpdated,
  }),
  /**
   * Reads keys that `date` reads too. If `date` itself is also set, or in Hugo's dialect, they contain the day on which the post appears.
   */
  publication: field({
    keys: PUBLICATION_KEYS,
    written: writtenDay,
    output: { publishOn: property<Moment>(), hidden },
    read: readPublication,
  }),
  expiry: field({
    keys: ["expiryDate", "unpublishDate"],
    description: "when the post disappears: at the start of that day, or at its time",
    without: "never",
    written: writtenDay,
    output: { expires: property<Moment>(), hidden },
    read: readExpiry,
  }),
  description: propertyField("description", {
    keys: ["description", "summary", "teaser", "spoiler", "subtitle", "excerpt"],
    description: "what lists and search engines show",
    without: "the excerpt",
    maxLength: MAX_DESCRIPTION,
    literalHash: "text",
    written: v.union([v.string(), v.boolean()]),
    output: property<string>(),
    read: readText,
  }),
  tags: field({
    keys: ["tags", "tag", "topics", "taxonomies.tags"],
    description: "a list, or one text with commas; in `_posts/` with spaces",
    without: "none",
    maxLength: MAX_NAME,
    isList: true,
    literalHash: "list",
    written: writtenNames,
    output: { tags: texts, tagsLine: v.optional(v.number(), 1) },
    read: readTagNames,
  }),
  categories: propertyField("categories", {
    keys: ["category", "categories", "taxonomies.categories"],
    description: "like `tags`, but a separate filter",
    without: "none",
    maxLength: MAX_NAME,
    isList: true,
    literalHash: "list",
    written: writtenNames,
    output: texts,
    read: readNames("[essays]"),
  }),
  series: propertyField("series", {
    keys: ["series", "taxonomies.series"],
    description: "the name of a series; each of its posts links to the others",
    without: "none",
    maxLength: MAX_NAME,
    literalHash: "text",
    written: v.union([writtenNames, v.looseObject({ name: v.string() })]),
    output: property<string>(),
    read: readSeries,
  }),
  slug: field({
    keys: ["slug", "permalink", "url", "path", "abbrlink"],
    description: "the last segment of the address; a path with more segments also becomes an alias",
    without: "the file name, or the folder of an `index.md`",
    written: v.union([v.string(), v.number(), v.literal(false)]),
    output: { slug: property<string>(), permalink: property<string>(), aliases: texts, date, hidden },
    read: readUrls,
  }),
  image: propertyField("image", {
    keys: ["image", "cover", "cover.image", "ogImage", "heroImage", "thumbnail", "header-img"],
    description: "the post's image for link previews: a file or an address",
    without: "none",
    written: v.union([v.string(), v.boolean(), v.record(v.string(), v.unknown()), v.array(v.unknown())]),
    output: property<PostImage>(),
    read: readImage,
  }),
  mediaFolder: valueField("mediaFolder", {
    keys: ["media_subpath", "img_path"],
    description: "a folder that is added before the paths of the post's images and other media, as in Chirpy",
    without: "none",
    schema: text,
  }),
  aliases: propertyField("aliases", {
    keys: ["aliases", "alias", "redirect_from"],
    description: "former addresses, which forward to the post",
    without: "none",
    isList: true,
    written: writtenNames,
    output: texts,
    read: readAliases,
  }),
  authors: propertyField("authors", {
    keys: ["author", "authors", "taxonomies.authors"],
    description: "names, or ids of `.authors.yml` beside or above the post",
    without: "none",
    maxLength: MAX_NAME,
    isList: true,
    literalHash: "text",
    written: v.union([writtenNames, v.record(v.string(), v.unknown()), v.array(v.unknown())]),
    output: texts,
    read: readAuthors,
  }),
  language: valueField("language", {
    keys: ["lang", "language"],
    description: "language of the text: `ko`, `en-US`, also `ko-kr`, `ko_KR` or `ko_KR.UTF-8`",
    without:
      "that of the file name (`walk.ko.md`, `walk.ko-KR.md`) or of `site.yaml`; without one, detected from its script",
    schema: language,
  }),
  pinned: valueField("pinned", {
    keys: ["pinned", "pin", "featured", "sticky", "top"],
    description: "`true` puts the post first in lists, newest first",
    without: "`false`",
    isFlag: true,
    schema: rank,
    fallback: false,
  }),
  comments: valueField("comments", {
    keys: ["comments", "comment"],
    description: "`true`: the post ends with comments, if `site.yaml` says where they are stored",
    without: "`false`",
    isFlag: true,
    schema: rank,
    fallback: false,
  }),
  toc: propertyField("toc", {
    keys: ["toc", "toc.enable", "hide_table_of_contents", "hide"],
    description:
      "`false` hides the table of contents, as `hide: [toc]` does; `true` shows it even for one heading",
    without: "shown from three headings on",
    isFlag: true,
    written: v.union([writtenFlag, v.array(v.string()), v.record(v.string(), v.unknown())]),
    output: property<boolean>(),
    read: readTocSetting,
  }),
  minutes: valueField("minutes", {
    keys: ["readtime"],
    description: "reading time in minutes",
    without: "computed from the text",
    schema: minutes,
  }),
  math: valueField("math", {
    keys: ["math", "katex", "mathjax", "use_math"],
    description: "`true` reads `$x$` as a formula, like `\\(x\\)`",
    without: "that of `site.yaml`",
    isFlag: true,
    schema: rank,
    fallback: false,
  }),
  hidden: propertyField("hidden", {
    keys: ["draft", "published", "public", "status", "private", "password"],
    description:
      "`draft: true`, `published: false`, `public: false`, `private: true`, a hiding `status` (see below) or any `password` hides the post",
    without: "shown",
    isFlag: true,
    written: writtenText,
    output: hidden,
    read: readHidden,
  }),
};

/** Name of a field. Most fields set a property with the same name. */
export type FrontMatterField = keyof typeof FIELDS;

type Intersect<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  each: infer All,
) => void
  ? All
  : never;

type Output = Intersect<(typeof FIELDS)[FrontMatterField]["output"]>;

/**
 * Schema of parsed front matter. All text is in NFC. Properties without a value in the source are absent, except lists, which are empty,
 * and `tagsLine`, which is 1.
 */
export const FrontMatterSchema = v.object(
  Object.assign({}, ...Object.values(FIELDS).map(({ output }) => output)) as Output,
);

/** Parsed front matter: one or more properties for each of {@link FIELDS}. */
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>;
