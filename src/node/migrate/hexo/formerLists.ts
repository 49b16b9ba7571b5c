import { hexoSlug } from "../../content/slugs/hexoSlug.ts";
import { textsOf } from "../../content/frontMatter/value.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { categoryKey, categorySlug } from "./categories.ts";
import type { HexoConfig } from "./hexoConfig.ts";
import type { PostWithPath } from "./readPosts.ts";

/** Address of a generated list, decoded, and the address of Maru's list of the same posts. */
export interface FormerList {
  from: string;
  to: string;
}

/** A list, and the number of its page, from 0. */
interface ListPage extends FormerList {
  page: number;
}

interface Posts {
  count: number;
  /** Address of Maru's list of all posts. */
  list: string;
}

/**
 * Returns the lists that Hexo's generators write: all posts, archives, tags and categories, each with its pages. The first page of a list
 * precedes the others.
 *
 * Sources: https://github.com/hexojs/hexo-generator-archive, `-category`, `-index` and `-tag`
 */
export function formerLists(posts: readonly PostWithPath[], config: HexoConfig): FormerList[] {
  if (posts.length === 0) return [];
  const { lists } = config;
  const list = lists.index === "" ? "/" : `/${lists.index}/`;
  const all: Posts = { count: posts.length, list };
  const found = [
    ...indexPages(all, config),
    ...archives(posts, config),
    ...tags(posts, config),
    ...categories(posts, config),
  ];
  return found.toSorted((a, b) => a.page - b.page).map(({ from, to }) => ({ from, to }));
}

function indexPages({ count, list }: Posts, { lists }: HexoConfig): ListPage[] {
  return pagesOf(lists.index, count, lists.perPage.index, lists.indexPages).map(({ from, page }) => ({
    from,
    page,
    // A collection's list has one address; its further posts are shown by scrolling.
    to: lists.index === "" ? paths.list.href(page + 1) : list,
  }));
}

function archives(posts: readonly PostWithPath[], { lists }: HexoConfig): ListPage[] {
  const { isWritten, yearly, monthly, daily } = lists.archive;
  if (!isWritten) return [];
  const counts = new Map<string, number>([["", posts.length]]);
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { date } of posts) {
    const [year = "", month = "", day = ""] = date?.day.split("-") ?? [];
    if (!year || !yearly) continue;
    count(year);
    if (monthly) count(`${year}/${month}`);
    if (daily) count(`${year}/${month}/${day}`);
  }
  return [...counts].flatMap(([key, number]) => {
    const [year = ""] = key.split("/");
    const to = year ? paths.year.href(year) : paths.archive.href();
    return pagesOf(under(lists.archives, key), number, lists.perPage.archive, lists.pages).map((each) => ({
      ...each,
      to,
    }));
  });
}

function tags(posts: readonly PostWithPath[], { lists, tagMap, letterCase }: HexoConfig): ListPage[] {
  const counts = countOf(posts.flatMap((post) => [...new Set(post.tags)]));
  return [...counts].flatMap(([name, number]) => {
    // Hexo does not split `tags: a, b`. Maru lists the post under each.
    const slug = tagSlug(textsOf(name)?.[0] ?? name);
    const path = under(lists.tags, hexoSlug(tagMap.get(name) ?? name, letterCase));
    if (slug === undefined || path === lists.tags) return [];
    const to = decodeUrl(paths.tag.href(slug));
    return pagesOf(path, number, lists.perPage.tag, lists.pages).map((each) => ({ ...each, to }));
  });
}

function categories(posts: readonly PostWithPath[], config: HexoConfig): ListPage[] {
  const { lists } = config;
  const counts = countOf(posts.flatMap((post) => post.categories.map(categoryKey)));
  return [...counts].flatMap(([key, number]) => {
    const path = JSON.parse(key) as string[];
    const slug = tagSlug(textsOf(path.at(-1))?.[0] ?? "");
    const folder = under(lists.categories, categorySlug(path, config));
    if (slug === undefined || folder === lists.categories) return [];
    const to = `/?category=${slug}`;
    return pagesOf(folder, number, lists.perPage.category, lists.pages).map((each) => ({ ...each, to }));
  });
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function under(folder: string, path: string): string {
  return [folder, path].filter(Boolean).join("/");
}

/** Returns the addresses of the pages of a list. */
function pagesOf(folder: string, posts: number, perPage: number, pages: string): Omit<ListPage, "to">[] {
  const first = folder === "" ? "/" : `/${folder}/`.normalize("NFC");
  const count = perPage > 0 ? Math.ceil(posts / perPage) : 1;
  return Array.from({ length: count }, (_, index) => ({
    from: index === 0 ? first : `${first}${pages}/${index + 1}/`,
    page: index,
  }));
}
