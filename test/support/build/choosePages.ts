/** A name, and a function that selects the pages that a test opens by their paths below the base. */
export type ChosenPages = readonly [name: string, choose: (paths: string[]) => string[]];

export const EVERY_PAGE: ChosenPages = ["every page", (paths) => paths];
/** The first post, the first tag, … */
export const ONE_OF_EACH_KIND: ChosenPages = ["one page of each kind", oneOfEachKind];

/** Kinds with many pages: posts, tags, years and further pages of the list. */
const NUMEROUS = /^(?:posts|tags|archive|page)\/(?=.)/;
/** Pages without an author's text. */
const OWN = /^(?:(?:posts|tags|archive|search|reading)\/)?$/;

function oneOfEachKind(paths: string[]): string[] {
  const chosen = new Map<string, string>();
  for (const path of paths) {
    const kind = NUMEROUS.exec(path)?.[0] ?? "page of an author";
    const key = OWN.test(path) ? `only ${path}` : kind;
    if (!chosen.has(key)) chosen.set(key, path);
  }
  return [...chosen.values()];
}
