import { foldPath, plainPath } from "../../../shared/urls/aliases.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { normalizeAlias } from "../../config/normalizeAlias.ts";
import { flagOf, textOf, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import { valueIn } from "./config.ts";
import type { HugoPage } from "./content.ts";
import type { HugoCollection } from "./posts.ts";
import type { TermPage } from "./terms.ts";

/** A page with its decoded address in Hugo, and in Maru. */
export interface MovedPage {
  page: HugoPage;
  from: string;
  to: string;
}

/** A decoded address at which Hugo redirects to a page. */
interface AliasUrl {
  url: string;
  /** Whether Maru reads the alias as another address. */
  differs: boolean;
}

/** Returns the addresses of aliases. An alias without `/` at its start is beside the page, and `uglyURLs` applies to aliases, too. */
export function aliasUrls({ frontMatter, language }: HugoPage, url: string): AliasUrl[] {
  const beside = url.replace(/\/$/, "").replace(/[^/]+$/, "");
  const isUgly = flagOf(valueAt(language.config, "uglyURLs")) ?? false;
  return (textsOf(valueAt(frontMatter, "aliases")) ?? []).flatMap((alias) => {
    if (/^https?:/i.test(alias)) return [];
    const isRelative = !alias.startsWith("/");
    const path = (isRelative ? beside + alias : alias).replace(/\/+$/, "");
    const isFile = /\.html?$/i.test(path);
    return [
      { url: isFile ? path : path + (isUgly ? ".html" : "/"), differs: isRelative || (isUgly && !isFile) },
    ];
  });
}

/** Returns the redirects of posts and pages whose address in Maru differs, and of their aliases that Maru reads differently. */
export function pageRedirects(moved: readonly MovedPage[]): [from: string, to: string][] {
  return moved.flatMap(({ page, from, to }) => {
    const aliases = aliasUrls(page, from).flatMap(({ url, differs }) => (differs ? [url] : []));
    const own = plainPath(from) === plainPath(to) ? [] : [from];
    return [...own, ...aliases].map((each): [string, string] => [each, escapeSigns(to)]);
  });
}

/**
 * Returns the redirects of sections: to the list of their posts, or else to the home page. `/posts/` needs none.
 * @param urls Decoded addresses of sections.
 */
export function sectionRedirects(
  urls: readonly string[],
  collections: readonly HugoCollection[],
): [from: string, to: string][] {
  return urls.flatMap((url): [string, string][] => {
    const lists = collections.flatMap(({ path }) => (path === undefined ? [] : [`/${path}/`]));
    const list = lists.find((each) => foldPath(url).startsWith(foldPath(each))) ?? "/";
    return foldPath(url) === foldPath(list) || foldPath(url) === "/posts" ? [] : [[url, list]];
  });
}

/**
 * Returns the redirects of the pages of taxonomies: of tags to their pages, of categories to the list that is filtered by them, of others to
 * the home page.
 */
export function termRedirects(terms: readonly TermPage[]): [from: string, to: string][] {
  return terms.flatMap(({ taxonomy, term, url }): [string, string][] => {
    const slug = term === undefined ? undefined : tagSlug(term);
    const tags = slug === undefined ? "/tags/" : `/tags/${slug}/`;
    const categories = slug === undefined ? "/" : `/?category=${slug}`;
    const to = taxonomy === "tags" ? tags : taxonomy === "categories" ? categories : "/";
    return plainPath(url) === plainPath(to) ? [] : [[url, to]];
  });
}

/**
 * Returns `redirects` for site.yaml, without those that no host can serve.
 * @param taken Decoded addresses that the site has itself.
 */
export function hugoRedirects(
  redirects: readonly (readonly [from: string, to: string])[],
  taken: readonly string[],
): Record<string, string> | undefined {
  const used = new Set(taken.map(foldPath));
  const found: Record<string, string> = {};
  for (const [from, to] of redirects) {
    if (used.has(foldPath(from)) || normalizeAlias(escapeSigns(from)) === undefined) continue;
    used.add(foldPath(from));
    found[escapeSigns(from)] = to;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Escapes what would not be part of a path. */
function escapeSigns(path: string): string {
  return path.replace(/[%?#]/g, encodeURIComponent);
}

/** Whether Hugo publishes a page: it is no draft, has not expired, and its date is not in the future. */
export function isPublished({ frontMatter, date, language: { config } }: HugoPage, today: string): boolean {
  const at = (key: string) => textOf(valueAt(frontMatter, key))?.slice(0, 10);
  const draft = flagOf(valueAt(frontMatter, "draft")) ?? false;
  const from = at("publishDate") ?? date?.slice(0, 10) ?? "";
  const expires = at("expiryDate") ?? "9999";
  const buildsFuture = flagOf(valueAt(config, "buildFuture")) ?? false;
  const render = textOf(valueIn(frontMatter, "build", "render") ?? valueIn(frontMatter, "_build", "render"));
  const isHeadless = flagOf(valueAt(frontMatter, "headless")) ?? false;
  return (
    !draft &&
    !isHeadless &&
    !/^(?:never|false)$/.test(render ?? "") &&
    (buildsFuture || from <= today) &&
    expires > today
  );
}
