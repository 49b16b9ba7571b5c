/** Options of a site in `vite.config.ts`. */
export interface MaruOptions {
  /** The content folder, relative to the project's root. */
  contentFolder: string;
  /** URL of the site; overrides `url` in `site.yaml`. */
  siteUrl: string | undefined;
  /** Whether a build includes drafts and future posts, and marks them as such. The dev server always does. */
  drafts: boolean;
  /** Whether each warning is printed, even if more than 20 have the same cause. Default: false. */
  allProblems?: boolean;
}

/** The options of a site, with absolute paths of its folders, and its base path. */
export interface Project extends MaruOptions {
  root: string;
  base: string;
  outDir: string;
}

/** Entry files of the app, relative to the project's root. */
export const CLIENT_ENTRY = "src/client/entry/main.tsx";
export const SERVER_ENTRY = "src/client/entry/server.tsx";
