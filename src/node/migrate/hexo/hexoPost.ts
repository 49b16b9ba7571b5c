import type { Entry, Value } from "../../content/frontMatter/value.ts";
import { flagOf, isMapping } from "../../content/frontMatter/value.ts";
import { splitFrontMatter } from "../../content/frontMatter/formats/splitFrontMatter.ts";
import { categoriesOf, type CategoryPath } from "./categories.ts";
import type { StoredPost } from "./database.ts";
import { parsePostPath } from "./fileNamePattern.ts";
import type { HexoConfig } from "./hexoConfig.ts";
import { dateOfMoment, type HexoDate, readHexoDate } from "./hexoDate.ts";

/** A post as Hexo reads it. */
export interface HexoPost {
  /** Path relative to the folder of the site. */
  file: string;
  /** The value of `:title`: its path below `_posts`, or the title in its file name. */
  slug: string;
  title: string;
  /** `undefined` if neither the post nor Hexo's database has a date. Hexo uses the time at which the file was created then. */
  date: HexoDate | undefined;
  /** Id in the front matter or in Hexo's database. */
  id: string | undefined;
  /** The whole path that the front matter sets. */
  permalink: string | undefined;
  categories: CategoryPath[];
  tags: string[];
  /** Values of all other variables: keys of its front matter and parts of its file name. */
  values: ReadonlyMap<string, string>;
  isPublished: boolean;
}

interface Reading {
  /** Folder of the posts, with `/` at its end. */
  folder: string;
  stored: StoredPost | undefined;
  /** Time zone of the site, or of this machine. */
  timeZone: string;
}

/**
 * Reads a post.
 *
 * Source: https://github.com/hexojs/hexo/blob/v8.1.2/lib/plugins/processor/post.ts
 */
export function readHexoPost(
  file: string,
  text: string,
  config: HexoConfig,
  { folder, stored, timeZone }: Reading,
): HexoPost {
  const { entries } = splitFrontMatter(file, text);
  const data = new Map(entries.map(({ key, value }) => [key, value]));
  const named = parsePostPath(file.slice(folder.length), config.newPostName);
  const { title: slug } = named;
  const at = (key: string) => textOf(data.get(key));
  const written = at("date");
  const date =
    readHexoDate(written || dayIn(named), timeZone) ??
    (stored?.moment === undefined ? undefined : dateOfMoment(stored.moment, timeZone));
  return {
    file,
    slug,
    title: at("title") ?? (config.usesNameAsTitle ? slug : ""),
    date,
    id: at("id") || stored?.id,
    permalink: at("permalink") || undefined,
    categories: categoriesOf(namesIn(data, "categories", "category")),
    tags: namesIn(data, "tags", "tag").filter((name): name is string => typeof name === "string"),
    values: new Map([...DEFAULTS, ...entries.map(pairOf), ...Object.entries(named)]),
    isPublished: flagOf(data.get("published")) ?? true,
  };
}

/** Values of keys that a post lacks: https://github.com/hexojs/hexo/blob/v8.1.2/lib/models/post.ts */
const DEFAULTS: [string, string][] = [
  ["layout", "post"],
  ["comments", "true"],
  ["published", "true"],
];

function dayIn(named: Record<string, string>): string {
  const [year, month, day] = [
    named["year"],
    named["month"] ?? named["i_month"],
    named["day"] ?? named["i_day"],
  ];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
}

/** Returns the names in a list or text, and the chains of names in it. Hexo does not split texts. */
function namesIn(
  data: ReadonlyMap<string, Value | undefined>,
  key: string,
  other: string,
): (string | string[])[] {
  const value = data.get(key) ?? data.get(other);
  const items = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return items.flatMap((item): (string | string[])[] => {
    if (!Array.isArray(item)) return [textOf(item) ?? ""].filter(Boolean);
    return [item.flatMap((each) => textOf(each) || [])];
  });
}

/** Returns a value as JavaScript converts it to text. */
function pairOf({ key, value }: Entry): [string, string] {
  return [key, textOf(value) ?? "null"];
}

function textOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (isMapping(value)) return "[object Object]";
  return typeof value === "string" ? value.trim() : value.map((item) => textOf(item) ?? "").join(",");
}
