import { posix } from "node:path";
import { flagOf, textOf, textsOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";
import { type NamedItem, namedItems } from "./config/namedItems.ts";

/** Returns the paths of feeds of mkdocs-rss-plugin, which Material's documentation recommends: https://guts.github.io/mkdocs-rss-plugin/ */
export function feedsOf(plugins: readonly NamedItem[]): { aliases: string[] } | undefined {
  const rss = plugins.find(
    ({ name, settings }) => name === "rss" && flagOf(valueAt(settings, "enabled")) !== false,
  );
  if (!rss) return undefined;
  const names = valueAt(rss.settings, "feeds_filenames");
  return {
    aliases: [
      textOf(valueAt(names, "rss_created")) ?? "feed_rss_created.xml",
      textOf(valueAt(names, "rss_updated")) ?? "feed_rss_updated.xml",
    ],
  };
}

/** Returns the icon of the theme if it is an SVG, from which Maru makes icons. */
export function iconOf(
  config: Value,
  docs: string,
  { exists }: Pick<MigratedSite, "exists">,
): string | undefined {
  const icon = textOf(valueAt(valueAt(config, "theme"), "favicon"));
  const path = icon && posix.join(docs, icon);
  return path?.endsWith(".svg") && exists(path) ? path : undefined;
}

/** Whether `$x$` is a formula: https://facelessuser.github.io/pymdown-extensions/extensions/arithmatex/ */
export function hasMath(config: Value): boolean {
  return namedItems(valueAt(config, "markdown_extensions")).some(({ name, settings }) => {
    if (name !== "pymdownx.arithmatex") return false;
    return textsOf(valueAt(settings, "inline_syntax"))?.includes("dollar") ?? true;
  });
}

/**
 * Returns the values of the script of giscus in the theme's override for comments:
 * https://squidfunk.github.io/mkdocs-material/setup/adding-a-comment-system/
 */
export async function giscusOf(
  config: Value,
  { read }: Pick<MigratedSite, "read">,
): Promise<{ giscus: Record<string, string> } | undefined> {
  const folder = textOf(valueAt(valueAt(config, "theme"), "custom_dir"));
  const html = folder && (await read(posix.join(folder, "partials/comments.html")));
  if (!html?.includes("giscus.app")) return undefined;
  const attribute = (name: string) => new RegExp(`data-${name}=["']([^"'{}<>]+)["']`).exec(html)?.[1];
  const [repo, repoId, category, categoryId] = ["repo", "repo-id", "category", "category-id"].map(attribute);
  return repo && repoId && category && categoryId
    ? { giscus: { repo, repoId, category, categoryId } }
    : undefined;
}
