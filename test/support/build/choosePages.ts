/** A name, and a function that selects pages for a test. The function receives and returns paths below the base. */
export type ChosenPages = readonly [name: string, choose: (paths: string[]) => string[]];

export const EVERY_PAGE: ChosenPages = ["every page", (paths) => paths];
/** Selects the first post, the first tag, and so on. */
export const ONE_OF_EACH_KIND: ChosenPages = ["one page of each kind", oneOfEachKind];

/** Matches paths of kinds with many pages: posts, tags, years and further pages of the list. */
const NUMEROUS = /^(?:posts|tags|archive|page)\/(?=.)/;
/** Matches paths of pages that contain no author's text. */
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
