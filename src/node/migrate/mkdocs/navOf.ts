import { textOf, type Value } from "../../content/frontMatter/value.ts";

/** What the items of the navigation lead to. */
export interface NavTargets {
  /** Addresses of the lists of blogs, by the path of the file that is their first page: `blog/index.md`. */
  lists: ReadonlyMap<string, string>;
  /** Titles of these files. */
  titleOf(file: string): string;
  /** Whether a path of the documentation exists. */
  exists(path: string): boolean;
}

/**
 * Returns the navigation for `site.yaml`. The first page of a blog becomes the list of its posts. A section that contains only this page, such
 * as `Blog: [blog/index.md]`, becomes a link with the title of the section. Files that are not pages get their addresses.
 */
export function navOf(nav: Value, targets: NavTargets): unknown[] {
  return (Array.isArray(nav) ? nav : [nav]).flatMap((item) => navItems(item, targets));
}

function navItems(item: Value, targets: NavTargets): unknown[] {
  if (typeof item === "string") {
    const file = textOf(item) ?? "";
    const list = targets.lists.get(file);
    return [list === undefined ? hrefOf(file, targets) : { [targets.titleOf(file)]: list }];
  }
  if (Array.isArray(item)) return navOf(item, targets);
  return item.entries.flatMap(({ key, value }): unknown[] => {
    if (value === undefined) return [];
    if (typeof value === "string") {
      const file = textOf(value) ?? "";
      return [{ [key]: targets.lists.get(file) ?? hrefOf(file, targets) }];
    }
    const [only, ...others] = Array.isArray(value) ? value : [];
    const file = typeof only === "string" && others.length === 0 ? (textOf(only) ?? "") : "";
    const list = targets.lists.get(file);
    if (list !== undefined) return [{ [key]: list }];
    return [{ [key]: navOf(value, targets) }];
  });
}

/** Returns the target of an item. Pages stay files, and other files of the documentation become paths. */
function hrefOf(target: string, { exists }: NavTargets): string {
  const isPage = /\.(?:md|markdown|mkdn?|mdown)(?:#.*)?$/i.test(target);
  const isUrl = /^(?:[a-z][a-z\d+.-]*:|\/|#|\.\.)/i.test(target);
  return isPage || isUrl || !exists(target) ? target : `/${target}`;
}
