/** Folders and options of a site. All paths are absolute. */
export interface Project {
  contentFolder: string;
  outDir: string;
  /** Base path, such as `/blog/`. Default: the path in the site's URL. */
  base: string | undefined;
  /** URL of the site; overrides `url` in `site.yaml`. */
  siteUrl: string | undefined;
  /** Whether a build includes drafts and future posts, and marks them as such. The dev server always does. */
  drafts: boolean;
  /** Whether each warning is printed, even if more than 20 have the same cause. Default: false. */
  allProblems?: boolean;
}
