import { plainPath } from "../../../shared/urls/aliases.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import { encodePath } from "../../../shared/urls/splitUrl.ts";
import { normalizeAlias } from "../../config/normalizeAlias.ts";
import { isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { isSameInMaru, type MovedPost } from "./choosePattern.ts";
import type { FormerList } from "./formerLists.ts";
import { maruPathOf } from "./maruPath.ts";
import type { HexoPage } from "./pages.ts";

interface Moved {
  posts: readonly MovedPost[];
  permalink: string;
  pages: readonly HexoPage[];
  lists: readonly FormerList[];
  config: Value;
}

interface Redirects {
  /** New addresses by the former ones. */
  redirects: Record<string, string>;
  /** Former addresses that no static host can redirect. */
  omitted: string[];
}

/**
 * Maximum number of redirects in `site.yaml`. A YAML file may have 10,000 values. The addresses of posts come first, those of further pages
 * of lists last.
 */
const MAX_REDIRECTS = 4000;

/**
 * Returns redirects for all addresses that change. A redirect, not a fixed address, because posts without editing have no other place for
 * it, and because new posts get addresses by the pattern: the old ones remain valid, and the site has one form of address.
 */
export function collectRedirects({ posts, permalink, pages, lists, config }: Moved): Redirects {
  const live = new Set<string>();
  const moved: FormerList[] = [];
  for (const { post, named } of posts) {
    const to = maruPathOf(named, permalink);
    if (named.isHidden) continue;
    live.add(keyOf(to));
    const isAlias = named.aliases.some((alias) => keyOf(alias) === keyOf(post.path ?? ""));
    if (post.path === undefined || isAlias || isSameInMaru(post.path, named, permalink)) continue;
    moved.push({ from: post.path, to });
  }
  for (const { to } of pages) live.add(keyOf(to));
  moved.push(...pages, ...aliasesOf(config));
  moved.push(...lists);
  const result: Redirects = { redirects: {}, omitted: [] };
  const seen = new Set<string>();
  for (const { from, to } of moved) {
    const key = keyOf(from);
    const target = to.split("?")[0] ?? to;
    const isSame = key === keyOf(target) && !to.includes("?");
    if (isSame || live.has(key) || seen.has(key) || from === "/404.html") continue;
    seen.add(key);
    const written = readableUrl(encodePath(from));
    if (normalizeAlias(written) === undefined) result.omitted.push(from);
    else if (Object.keys(result.redirects).length < MAX_REDIRECTS)
      result.redirects[written] = readableUrl(encodePath(target)) + to.slice(target.length);
    else result.omitted.push(from);
  }
  return result;
}

/** Returns the redirects of the plugin hexo-generator-alias: `alias: {old/path.html: new/path.html}`. */
function aliasesOf(config: Value): FormerList[] {
  const alias = valueAt(config, "alias");
  return (isMapping(alias) ? alias.entries : []).flatMap(({ key, value }) => {
    const to = textOf(value);
    if (!to) return [];
    return [
      { from: `/${key.replace(/^\/+/, "")}`, to: /^https?:/i.test(to) ? to : `/${to.replace(/^\/+/, "")}` },
    ];
  });
}

/** Returns the form of a decoded path in which addresses of the same page are equal. */
function keyOf(path: string): string {
  return plainPath(encodePath(path));
}
