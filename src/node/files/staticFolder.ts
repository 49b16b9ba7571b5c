/** A folder whose files are published unchanged. */
export interface StaticFolder {
  /** Path relative to the content folder. */
  folder: string;
  /** Path of its files on the site, without slashes at its ends; `""` is the root. */
  path: string;
}
