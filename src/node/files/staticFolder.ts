/** A folder whose files are published unchanged. */
export interface StaticFolder {
  /** Path relative to the content folder. */
  folder: string;
  /** Path on the site under which its files are published, without slashes at its ends; `""` is the root. */
  path: string;
}
