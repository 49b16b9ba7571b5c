/** A folder whose files are part of the site as they are. */
export interface StaticFolder {
  /** Path from the content folder. */
  folder: string;
  /** Where its files lie in the site, without slashes around it; `""` is the root. */
  path: string;
}
