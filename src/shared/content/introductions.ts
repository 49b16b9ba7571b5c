/**
 * Slugs of the pages that are shown as an introduction on a route of the app, by file name without extension.
 * Hugo and Chirpy name the page of the archive `archives.md`.
 */
const SLUGS: Readonly<Record<string, string>> = {
  tags: "tags",
  archive: "archive",
  archives: "archive",
  search: "search",
};

/** Slug of the page that is shown for URLs that do not exist. */
export const NOT_FOUND = "404";

/** Returns the slug of the route that a page introduces: `archive` for `Archives`. Returns undefined for any other page. */
export function introductionSlug(slug: string): string | undefined {
  const folded = slug.toLowerCase();
  return Object.hasOwn(SLUGS, folded) ? SLUGS[folded] : undefined;
}

/** Whether a slug is that of a page that introduces a route of the app. */
export function isIntroduction(slug: string): boolean {
  return introductionSlug(slug) === slug;
}
