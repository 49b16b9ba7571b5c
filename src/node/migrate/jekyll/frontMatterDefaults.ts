import { isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { isField } from "../../content/frontMatter/keys.ts";
import { jekyllPermalink } from "../../content/slugs/jekyllPermalink.ts";
import { readPermalink } from "../../config/schema/permalink.ts";
import { Invalid } from "../../content/schema/fromTree.ts";

/** Files of each type of `scope`, as folders and patterns. */
export type FilesByType = ReadonlyMap<string, readonly string[]>;

/** An item of `defaults` in `site.yaml`. */
export type SiteDefaults = { files: string | string[]; permalink?: string } & Record<string, unknown>;

interface Scope {
  path: string;
  type: string | undefined;
  values: Value;
}

/** The scopes of posts that have all posts as their files. */
const ALL_POSTS = new Set(["", "_posts", "_posts/"]);

/**
 * Converts `defaults` of `_config.yml`: https://jekyllrb.com/docs/configuration/front-matter-defaults/
 * @returns The items in Maru's order, in which later ones override earlier ones; the pattern of the addresses of all posts, if they contain
 * one; and notes.
 */
export function convertDefaults(config: Value, files: FilesByType) {
  const notes: string[] = [];
  const items: SiteDefaults[] = [];
  let permalink: string | undefined;
  for (const { path, type, values } of scopesOf(config)) {
    const selected = filesOf(path, type, files);
    const entries = isMapping(values) ? values.entries : [];
    const known = entries.filter(({ key }) => isField(key) && !["layout", "permalink"].includes(key));
    const written = textOf(valueAt(values, "permalink"));
    const isAllPosts = ALL_POSTS.has(path) && (type === "posts" || path !== "");
    const pattern = written === undefined ? undefined : jekyllPermalink(written, type ?? "posts");
    const isUsable = pattern !== undefined && !(readPermalink(pattern) instanceof Invalid);
    if (written !== undefined && isAllPosts) permalink = written;
    else if (written !== undefined && !isUsable && selected.length > 0)
      notes.push(
        `addresses ${written} of the files in ${path || type || "the site"} are not carried over; write \`permalink\` in their front matter`,
      );
    const own = isUsable && !isAllPosts ? { permalink: pattern } : {};
    const item = { ...own, ...Object.fromEntries(known.map(({ key, value }) => [key, plainOf(value)])) };
    const [first = "", ...rest] = selected;
    if (selected.length > 0 && Object.keys(item).length > 0)
      items.push({ files: rest.length > 0 ? selected : first, ...item });
  }
  /** Returns the address, in Jekyll's form, that the defaults give a file; undefined if they give none. */
  const permalinkOf = (file: string, fileType: string) =>
    scopesOf(config)
      .filter(({ path, type }) => file.startsWith(path) && (type === undefined || type === fileType))
      .flatMap(({ values }) => textOf(valueAt(values, "permalink")) ?? [])
      .at(-1);
  return { items, permalink, permalinkOf, notes };
}

/** Returns the scopes in the order of their precedence: shorter paths first, then those without a type. */
function scopesOf(config: Value): Scope[] {
  const written = valueAt(config, "defaults");
  const scopes = (Array.isArray(written) ? written : []).flatMap((item): Scope[] => {
    const [scope, values] = [valueAt(item, "scope"), valueAt(item, "values")];
    if (!isMapping(values)) return [];
    const path = (textOf(valueAt(scope, "path")) ?? "").replace(/^\/|(?<=^\/.*)\/$/g, "");
    const type = textOf(valueAt(scope, "type"))?.replace(/^(post|page)$/, "$1s");
    return [{ path, type, values }];
  });
  return scopes.toSorted(
    (a, b) => a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
  );
}

/** Returns folders and patterns of the files in a scope. A path also matches paths that begin with it. */
function filesOf(path: string, type: string | undefined, files: FilesByType): string[] {
  const ofType = type === undefined ? [...files.values()].flat() : (files.get(type) ?? []);
  if (path === "") return [...ofType];
  const trimmed = path.replace(/\/+$/, "");
  if (type === undefined || type === "pages") return [trimmed];
  return ofType.flatMap((folder) => {
    if (trimmed === folder || trimmed.startsWith(`${folder}/`)) return [trimmed];
    return folder.startsWith(trimmed) ? [folder] : [];
  });
}

/** Converts a value of YAML to plain data. */
export function plainOf(value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (typeof value === "string") return /^(?:true|false)$/.test(value) ? value === "true" : value;
  if (Array.isArray(value)) return value.map(plainOf);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, plainOf(entry.value)]));
}
