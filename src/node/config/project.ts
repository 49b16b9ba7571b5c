/** Options of a site in `vite.config.ts`. */
export interface MaruOptions {
  /** The folder of posts, from the project's root. */
  contentFolder: string;
  /** The site's URL; overrides that of `site.yaml`. */
  siteUrl: string | undefined;
  /** Whether a build shows drafts and posts of days to come, marked; the dev server always does. */
  drafts: boolean;
  /** Whether each of many warnings of one cause is printed. */
  allProblems?: boolean;
}

/** A site with all its folders, absolute, and its base path. */
export interface Project extends MaruOptions {
  root: string;
  base: string;
  outDir: string;
}

/** Entries of the app, from the project's root. */
export const CLIENT_ENTRY = "src/client/entry/main.tsx";
export const SERVER_ENTRY = "src/client/entry/server.tsx";
