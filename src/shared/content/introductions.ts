/** Slugs of the pages that introduce a route of the app, by file name. Hugo and Chirpy call the archive `archives.md`. */
const SLUGS: Readonly<Record<string, string>> = {
  tags: "tags",
  archive: "archive",
  archives: "archive",
  search: "search",
};

/** Slug of the page that is shown for missing URLs. */
export const NOT_FOUND = "404";

/** Returns the slug under which a page introduces a route of the app; undefined for any other page. */
export function introductionSlug(slug: string): string | undefined {
  const folded = slug.toLowerCase();
  return Object.hasOwn(SLUGS, folded) ? SLUGS[folded] : undefined;
}

/** Whether a page introduces a route of the app. */
export function isIntroduction(slug: string): boolean {
  return introductionSlug(slug) === slug;
}
