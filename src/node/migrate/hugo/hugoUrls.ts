import { flagOf, isMapping, textOf, valueAt } from "../../content/frontMatter/value.ts";
import type { HugoPage } from "./content.ts";
import { expandPermalink, permalinkPattern } from "./permalinks.ts";
import { sanitizePath } from "./urlize.ts";

/**
 * Returns the decoded address of a page by Hugo's rule, without the base path: `/posts/go/rain/`.
 *
 * Sources: https://github.com/gohugoio/hugo/blob/v0.111.3/resources/page/page_paths.go and
 * https://github.com/gohugoio/hugo/blob/v0.111.3/hugolib/page__paths.go
 * @param sections Folders of sections, from {@link sectionFolders}.
 */
export function hugoUrl(page: HugoPage, sections: ReadonlySet<string>): string {
  const { config, prefix } = page.language;
  const path = (...parts: readonly string[]) => sanitizePath(parts.join("/"), config);
  if (page.kind === "home") return path(prefix, "");
  const pattern = page.kind === "page" ? permalinkPattern(page) : undefined;
  const own = textOf(valueAt(page.frontMatter, "url"));
  if (own) {
    // Versions from 0.131 on expand tokens: https://gohugo.io/content-management/urls/#url
    const url = own.includes(":") ? expandPermalink(own, page, sections) : own;
    const isFile = url.includes(".") && !url.endsWith("/");
    return path(...(url.startsWith("/") ? [] : [prefix]), url, ...(isFile ? [] : [""]));
  }
  const isUgly = isUglyAt(page);
  const end = isUgly ? ".html" : "/";
  // The rule unescapes patterns as queries, in which `+` is a space.
  if (pattern !== undefined)
    return path(
      prefix,
      expandPermalink(pattern, page, sections).replaceAll("+", " ").replace(/\/+$/, "") + end,
    );
  if (page.kind === "section") return sectionUrl(page);
  return path(prefix, ...page.folders, (page.slug ?? page.baseName) + end);
}

/** Whether the setting `uglyURLs` applies to a page. It may name sections. */
export function isUglyAt({ language: { config }, folders }: Pick<HugoPage, "language" | "folders">): boolean {
  const setting = valueAt(config, "uglyURLs");
  return flagOf(isMapping(setting) ? valueAt(setting, folders[0] ?? "") : setting) ?? false;
}

/** Returns the decoded address of a list of a section. */
export function sectionUrl(section: Pick<HugoPage, "language" | "folders">): string {
  const { config, prefix } = section.language;
  return sanitizePath([prefix, ...section.folders].join("/") + (isUglyAt(section) ? ".html" : "/"), config);
}
