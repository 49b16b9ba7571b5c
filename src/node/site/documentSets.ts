import picomatch from "picomatch";
import { introductionSlug, NOT_FOUND } from "../../shared/content/introductions.ts";
import { primaryLanguage } from "../../shared/content/language.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { Settings } from "../config/schema/settings.ts";
import type { Document } from "../content/document.ts";
import { pageSlug } from "./urls/assignPageUrls.ts";

/**
 * Returns the most common language of the documents, in its most common form: `ko` and `ko-KR` are forms of the same language.
 * If several languages or forms are equally common, returns the first of them in the documents.
 */
export function commonLanguage(posts: readonly Document[]): string | undefined {
  const language = mostCommon(posts.map((post) => primaryLanguage(post.language)));
  return mostCommon(posts.map((post) => post.language).filter((tag) => primaryLanguage(tag) === language));
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/**
 * Returns the pages that are also posts, as posts: they have a date, and their path matches the pattern of a collection.
 * Their URL remains that of the page, unless the collection sets a permalink.
 */
export function joinDated(
  pages: readonly Document[],
  { collections = [], slugs, timeZone }: Pick<Settings, "collections" | "slugs" | "timeZone">,
): Document[] {
  return pages.flatMap((page) => {
    const slug = pageSlug(page, { slugs, timeZone });
    // Introductions of generated pages and the 404 page are never posts. Their date may come from a template, such as a Hugo archetype.
    if (introductionSlug(slug) !== undefined || slug === NOT_FOUND) return [];
    const collection = page.date && collections.find(({ folder }) => picomatch.isMatch(page.file, folder));
    if (!collection) return [];
    const fixedPath = paths.page.href(slug);
    const folder = picomatch.scan(collection.folder).base;
    return { ...page, folder, section: collection.name, ...(!collection.permalink && { fixedPath }) };
  });
}

/** Returns the document with the longest HTML, for the message about a site that takes too long to compile. */
export function longestOf(documents: readonly Document[]): Document | undefined {
  return documents.reduce<Document | undefined>(
    (longest, each) => (longest && longest.html.length >= each.html.length ? longest : each),
    undefined,
  );
}
