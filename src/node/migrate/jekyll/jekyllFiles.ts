import { isMarkdown } from "../../files/fileName.ts";
import { type Value, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";

/** Source: `DEFAULT_EXCLUDES` in https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/configuration.rb */
const EXCLUDED = [
  ".sass-cache",
  ".jekyll-cache",
  "gemfiles",
  "Gemfile",
  "Gemfile.lock",
  "node_modules",
].concat(["vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"]);

/** Files of Maru and of repositories that no site publishes. */
const NEVER = ["site.yaml", "permalinks.lock", "package.json", "package-lock.json"];

/** The files of a site of Jekyll, by what Jekyll does with them. All paths are relative to the site's folder. */
export interface JekyllFiles {
  /** Folders `_posts`. */
  posts: string[];
  /** Folders `_drafts`. */
  drafts: string[];
  /** Markdown files that are neither posts nor in collections. */
  pages: string[];
  /** Files that Jekyll copies or converts to pages, and that are not Markdown. */
  others: string[];
  /** All files, also those that are not published. */
  all: string[];
}

/** Returns the files of a site. */
export async function jekyllFiles({ config, list }: MigratedSite): Promise<JekyllFiles> {
  const all = await list("");
  const include = textsOf(valueAt(config, "include") ?? []) ?? [];
  const excluded = [...(textsOf(valueAt(config, "exclude") ?? []) ?? []), ...EXCLUDED, ...NEVER];
  const isLeftOut = (path: string) => {
    const name = path.split("/").at(-1) ?? "";
    if (matchesAny(include, path) || matchesAny(include, name)) return false;
    return matchesAny(excluded, path) || /^[._#~]|~$/.test(name);
  };
  const prefixesOf = (path: string) => {
    const names = path.split("/");
    return names.map((_, index) => names.slice(0, index + 1).join("/"));
  };
  const isPublished = (path: string) => !prefixesOf(path).some(isLeftOut);
  /** Returns the folders with this name whose parent folders are published. */
  const foldersNamed = (name: string) => {
    const found = all.flatMap((path) => {
      const names = path.split("/").slice(0, -1);
      const index = names.indexOf(name);
      const parent = names.slice(0, index).join("/");
      return index < 0 || (parent !== "" && !isPublished(parent)) ? [] : names.slice(0, index + 1).join("/");
    });
    return [...new Set(found)];
  };
  const published = all.filter(isPublished);
  return {
    posts: foldersNamed("_posts"),
    drafts: foldersNamed("_drafts"),
    pages: published.filter(isMarkdown),
    others: published.filter((path) => !isMarkdown(path)),
    all,
  };
}

/**
 * Whether a path matches one of the patterns. A pattern also matches paths that begin with it.
 *
 * Source: `glob_include?` in https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/entry_filter.rb
 */
function matchesAny(patterns: readonly string[], path: string): boolean {
  return patterns.some((written) => {
    const pattern = written.replace(/^\.?\//, "");
    return (
      pattern !== "" &&
      (`${path}/` === pattern || path.startsWith(pattern) || fileNamePattern(pattern).test(path))
    );
  });
}

/** Converts a pattern of Ruby's `File.fnmatch`, in which `*` also matches `/`. */
function fileNamePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /(?!)/;
  }
}

/** Returns the value of a key of `_config.yml` as a list of texts. */
export function listAt(config: Value, key: string): string[] {
  return textsOf(valueAt(config, key) ?? []) ?? [];
}
