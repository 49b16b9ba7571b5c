import { flagOf, textOf, textsOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { jekyllSlug } from "../../content/slugs/jekyllSlug.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { paths } from "../../../shared/urls/routes.ts";
import type { JekyllText } from "./jekyllTexts.ts";

/** Default patterns of jekyll-archives: https://github.com/jekyll/jekyll-archives/blob/master/docs/configuration.md */
const PERMALINKS = {
  tag: "/tag/:name/",
  category: "/category/:name/",
  year: "/:year/",
};

/** Former addresses of generated lists, and the addresses of their counterparts in Maru. */
export type FormerLists = Map<string, string>;

/** Returns the lists of jekyll-archives. Addresses that stay the same are included. */
export function archivesOf(config: Value, posts: readonly JekyllText[]): FormerLists {
  const settings = valueAt(config, "jekyll-archives");
  const written = valueAt(settings, "enabled");
  const enabled = textsOf(written ?? []) ?? [];
  const isEnabled = (name: string) =>
    flagOf(written) === true || textOf(written) === "all" || enabled.includes(name);
  const patternOf = (name: keyof typeof PERMALINKS) =>
    textOf(valueAt(valueAt(settings, "permalinks"), name)) ?? PERMALINKS[name];
  const urlOf = (pattern: string, name: string) =>
    pattern.replace(":name", encodeURI(jekyllSlug(name, "default"))).replace(/\/?$/, "/");
  const lists: FormerLists = new Map();
  for (const { frontMatter, named } of posts) {
    for (const tag of isEnabled("tags") ? frontMatter.tags : []) {
      const slug = tagSlug(tag);
      if (slug) lists.set(urlOf(patternOf("tag"), tag), paths.tag.href(slug));
    }
    for (const category of isEnabled("categories") ? frontMatter.categories : []) {
      const slug = tagSlug(category);
      if (slug) lists.set(urlOf(patternOf("category"), category), `/?category=${slug}`);
    }
    const year = (frontMatter.date ?? named.date)?.slice(0, 4);
    if (isEnabled("year") && year) lists.set(patternOf("year").replace(":year", year), paths.year.href(year));
  }
  return lists;
}

/** Returns the pages of jekyll-paginate after the first one: https://jekyllrb.com/docs/pagination/ */
export function paginationOf(config: Value, postCount: number): FormerLists {
  const perPage = Number(textOf(valueAt(config, "paginate")));
  const pattern = textOf(valueAt(config, "paginate_path")) ?? "/page:num";
  const lists: FormerLists = new Map();
  const pageCount = perPage > 0 ? Math.ceil(postCount / perPage) : 0;
  for (let page = 2; page <= pageCount; page++) {
    const url = `/${pattern.replace(":num", String(page))}/`.replace(/\/{2,}/g, "/");
    lists.set(url, `/page/${page}/`);
  }
  return lists;
}
