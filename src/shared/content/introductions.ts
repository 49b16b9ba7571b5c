/** Slugs of pages that introduce a page of the app, by the name that an author's file has: `archives.md` is that of Hugo and Chirpy. */
const SLUGS: Readonly<Record<string, string>> = {
  tags: "tags",
  archive: "archive",
  archives: "archive",
  search: "search",
};

/** Slug of the page that is shown at missing addresses. */
export const NOT_FOUND = "404";

/** The slug under which a page introduces a page of the app; `undefined` if it is an ordinary page. */
export function introductionSlug(slug: string): string | undefined {
  const folded = slug.toLowerCase();
  return Object.hasOwn(SLUGS, folded) ? SLUGS[folded] : undefined;
}

/** Whether a page introduces a page of the app, which has links of its own. */
export function isIntroduction(slug: string): boolean {
  return introductionSlug(slug) === slug;
}
