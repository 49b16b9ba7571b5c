import { dateVariables } from "../../content/slugs/dateVariables.ts";
import { jekyllPermalink } from "../../content/slugs/jekyllPermalink.ts";
import { jekyllName, jekyllPath, jekyllSlug } from "../../content/slugs/jekyllSlug.ts";
import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import type { JekyllText } from "./jekyllTexts.ts";

interface UrlContext {
  /** Name of the collection of the file. */
  collection: string;
  /** Folder of the collection. */
  folder: string;
  timeZone: string;
}

/**
 * Returns the address that Jekyll gives a file; undefined if the pattern has a variable that Jekyll does not know.
 * @param permalink Pattern in Jekyll's form.
 */
export function jekyllUrl(
  { file, named, frontMatter }: JekyllText,
  permalink: string,
  { collection, folder, timeZone }: UrlContext,
): RoutePath | undefined {
  const pattern = jekyllPermalink(permalink, collection);
  if (pattern === undefined) return undefined;
  const { slug, categories } = frontMatter;
  const [date, time] = [frontMatter.date ?? named.date, frontMatter.time];
  const below = folder === "" ? file.replace(/(^|\/)_posts\//, "$1") : file.slice(folder.length + 1);
  const isIndex = /(?:^|\/)index\.[^/]+$/.test(below);
  const parents = below.split("/").slice(0, -1);
  const stem = isIndex ? "" : named.stem;
  const joined = (convert: (name: string) => string) => [...new Set(categories.map(convert))].join("/");
  const values: Record<string, string | undefined> = {
    ...dateVariables({ date, time }, { slugs: "jekyll", timeZone }),
    slugOrFile: slug ?? jekyllSlug(jekyllName(named.words)),
    simpleSlug: jekyllSlug(slug ?? named.words, "default"),
    stem,
    simpleStem: jekyllSlug(named.stem, "default"),
    folders: parents.join("/"),
    categories: joined((name) => name.toLowerCase()),
    simpleCategories: joined((name) => jekyllSlug(name, "default")),
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURI(values[name] ?? ""));
  const path = jekyllPath(filled.replace(/\/{2,}/g, "/"));
  return isIndex ? path.replace(/\/\.html$/, "/") : path;
}
