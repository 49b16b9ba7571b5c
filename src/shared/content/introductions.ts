/**
 * Maps the file names of introductions, without extension, to the slugs of their routes. An introduction is an
 * author's page whose text is shown on a route of the app, such as `/tags/`. Hugo and Chirpy name the file for the
 * archive `archives.md`.
 */
const SLUGS: Readonly<Record<string, string>> = {
  tags: "tags",
  archive: "archive",
  archives: "archive",
  search: "search",
};

/** Slug of the page that is shown at URLs that do not exist. */
export const NOT_FOUND = "404";

/**
 * Returns the slug of the route that a page introduces: `archive` for `Archives`. Returns undefined for a page that
 * introduces no route.
 */
export function introductionSlug(slug: string): string | undefined {
  const folded = slug.toLowerCase();
  return Object.hasOwn(SLUGS, folded) ? SLUGS[folded] : undefined;
}

/**
 * Whether the page with a slug introduces a route of the app. `slug` must be the assigned slug: `archive`, not
 * `archives`.
 */
export function isIntroduction(slug: string): boolean {
  return introductionSlug(slug) === slug;
}
