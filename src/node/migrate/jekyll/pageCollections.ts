import { flagOf, isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";

/** A collection of pages in `_config.yml`: https://jekyllrb.com/docs/collections/ */
export interface JekyllCollection {
  label: string;
  /** Folder of its files. */
  folder: string;
  /** Whether its files are pages. Otherwise, only the theme uses them. */
  isOutput: boolean;
  /** Addresses of its files in Jekyll's form. */
  permalink: string;
}

/** Returns the collections except `posts`. */
export function pageCollectionsOf(config: Value): JekyllCollection[] {
  const parent = textOf(valueAt(config, "collections_dir")) ?? "";
  const written = valueAt(config, "collections");
  const entries = isMapping(written)
    ? written.entries.map(({ key, value }) => ({ label: key, value }))
    : (Array.isArray(written) ? written : []).map((item) => ({
        label: textOf(item) ?? "",
        value: undefined,
      }));
  return entries
    .filter(({ label }) => label !== "posts" && label !== "")
    .map(({ label, value }) => ({
      label,
      folder: [parent, `_${label}`].filter(Boolean).join("/"),
      isOutput: flagOf(valueAt(value, "output")) ?? false,
      permalink: textOf(valueAt(value, "permalink")) ?? `/:collection/:path${endingOf(config)}`,
    }));
}

/** Patterns of posts by name: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Readonly<Record<string, string>> = {
  none: "/:categories/:title:output_ext",
  date: "/:categories/:year/:month/:day/:title:output_ext",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
};

/** Returns the pattern of the addresses of posts, in Jekyll's form. */
export function postPermalinkOf(config: Value): string {
  const style = textOf(valueAt(config, "permalink")) ?? "date";
  const own = textOf(valueAt(valueAt(valueAt(config, "collections"), "posts"), "permalink"));
  return own ?? STYLES[style] ?? style;
}

/**
 * Returns the end of the addresses of pages, which depends on the pattern of posts.
 *
 * Source: `add_permalink_suffix` in https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/utils.rb
 */
export function endingOf(config: Value): "/" | ":output_ext" | "" {
  const style = textOf(valueAt(config, "permalink")) ?? "date";
  if (["date", "ordinal", "none"].includes(style) || style.endsWith(":output_ext")) return ":output_ext";
  return style === "pretty" || style.endsWith("/") ? "/" : "";
}
