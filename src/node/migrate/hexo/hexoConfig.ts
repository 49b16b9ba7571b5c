import { flagOf, isMapping, textOf, textsOf, type Value, valueAt } from "../../content/frontMatter/value.ts";

/** Settings of Hexo that decide addresses, with Hexo's defaults. */
export interface HexoConfig {
  permalink: string;
  /** Values of variables that a post lacks. */
  permalinkDefaults: ReadonlyMap<string, string>;
  /** Pattern of the names of new posts. Hexo takes the variables of addresses from file names in this form. */
  newPostName: string;
  /** Folder of the sources. */
  source: string;
  hasAssetFolders: boolean;
  /** `filename_case`: how Hexo writes the names of tags and categories in addresses. */
  letterCase: "asWritten" | "lower" | "upper";
  defaultCategory: string;
  categoryMap: ReadonlyMap<string, string>;
  tagMap: ReadonlyMap<string, string>;
  timeZone: string | undefined;
  usesNameAsTitle: boolean;
  hidesFuture: boolean;
  lists: HexoLists;
}

/** Paths and lengths of generated lists. All folders are without slashes at their ends; a length of 0 means one page. */
export interface HexoLists {
  tags: string;
  categories: string;
  archives: string;
  /** Folder of the list of all posts; `""` at the root. */
  index: string;
  /** Folder of the pages of lists: `page` for `/page/2/`. */
  pages: string;
  indexPages: string;
  perPage: { index: number; archive: number; tag: number; category: number };
  archive: { isWritten: boolean; yearly: boolean; monthly: boolean; daily: boolean };
}

/**
 * Reads the settings. Defaults: https://github.com/hexojs/hexo/blob/v8.1.2/lib/hexo/default_config.ts and the `index.js` of the packages
 * `hexo-generator-index`, `-archive`, `-tag` and `-category`.
 */
export function readHexoConfig(config: Value): HexoConfig {
  const at = (key: string) => textOf(valueAt(config, key)) || undefined;
  const caseNumber = at("filename_case");
  return {
    permalink: at("permalink") ?? ":year/:month/:day/:title/",
    permalinkDefaults: mapOf(valueAt(config, "permalink_defaults")),
    newPostName: at("new_post_name") ?? ":title.md",
    source: folderOf(at("source_dir")) || "source",
    hasAssetFolders: flagOf(at("post_asset_folder")) ?? false,
    letterCase: caseNumber === "1" ? "lower" : caseNumber === "2" ? "upper" : "asWritten",
    defaultCategory: at("default_category") ?? "uncategorized",
    categoryMap: mapOf(valueAt(config, "category_map")),
    tagMap: mapOf(valueAt(config, "tag_map")),
    timeZone: at("timezone"),
    usesNameAsTitle:
      flagOf(at("use_filename_as_post_title")) ?? flagOf(at("use_slug_as_post_title")) ?? false,
    hidesFuture: !(flagOf(at("future")) ?? true),
    lists: readLists(config),
  };
}

function readLists(config: Value): HexoLists {
  const text = (key: string) => textOf(valueAt(config, key)) || undefined;
  const inner = (name: string, key: string) => textOf(valueAt(valueAt(config, name), key)) || undefined;
  const perPage = numberOf(text("per_page")) ?? 10;
  const lengthOf = (name: string) => numberOf(inner(name, "per_page")) ?? perPage;
  const pages = folderOf(text("pagination_dir")) || "page";
  const flag = (key: string) => flagOf(inner("archive_generator", key));
  return {
    tags: folderOf(text("tag_dir") ?? "tags"),
    categories: folderOf(text("category_dir") ?? "categories"),
    archives: folderOf(text("archive_dir") ?? "archives"),
    index: folderOf(inner("index_generator", "path")),
    pages,
    indexPages: folderOf(inner("index_generator", "pagination_dir")) || pages,
    perPage: {
      index: lengthOf("index_generator"),
      archive: numberOf(inner("archive_generator", "per_page")) ?? (text("archive") === "1" ? 0 : perPage),
      tag: lengthOf("tag_generator"),
      category: lengthOf("category_generator"),
    },
    archive: {
      isWritten: flag("enabled") ?? true,
      yearly: flag("yearly") ?? true,
      monthly: flag("monthly") ?? true,
      daily: flag("daily") ?? false,
    },
  };
}

/** Returns the texts of a setting that is a list of patterns or a single one. */
export function patternsOf(config: Value, key: string): string[] {
  return textsOf(valueAt(config, key)) ?? [];
}

function mapOf(value: Value | undefined): Map<string, string> {
  const entries = isMapping(value) ? value.entries : [];
  return new Map(
    entries.flatMap(({ key, value: written }) => {
      const text = textOf(written);
      return text ? [[key, text] as const] : [];
    }),
  );
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function folderOf(text: string | undefined): string {
  return (text ?? "").replace(/^\/+|\/+$/g, "");
}
