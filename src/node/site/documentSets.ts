import picomatch from "picomatch";
import { introductionSlug, NOT_FOUND } from "../../shared/content/introductions.ts";
import { primaryLanguage } from "../../shared/content/language.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { Settings } from "../config/schema/settings.ts";
import type { Document } from "../content/document.ts";
import { pageSlug } from "./urls/assignPageUrls.ts";

/**
 * The language of most of the posts, whatever the country (`ko` and `ko-KR` are one), as most of these write it; of two that are equally
 * common, the one of the first post.
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
 * The pages that are posts too: those with a date whose path a collection's pattern takes in. They stay at the addresses
 * they have as pages, unless the collection says otherwise.
 */
export function joinDated(
  pages: readonly Document[],
  { collections = [], pages: pagesFolder }: Pick<Settings, "collections" | "pages">,
): Document[] {
  return pages.flatMap((page) => {
    const slug = pageSlug(page, pagesFolder);
    // A day in an archetype makes no post of a page that introduces others.
    if (introductionSlug(slug) !== undefined || slug === NOT_FOUND) return [];
    const collection = page.date && collections.find(({ folder }) => picomatch.isMatch(page.file, folder));
    if (!collection) return [];
    const place = paths.page.href(slug);
    return { ...page, section: collection.name, ...(!collection.permalink && { place }) };
  });
}

/** The document with the longest text, for messages about all of them. */
export function longestOf(documents: readonly Document[]): Document | undefined {
  return documents.reduce<Document | undefined>(
    (longest, each) => (longest && longest.html.length >= each.html.length ? longest : each),
    undefined,
  );
}
