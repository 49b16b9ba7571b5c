/** An attempt to find a file. */
export interface Look {
  /** Absolute path; `undefined` if the entire content folder was searched. */
  path: string | undefined;
  isFound: boolean;
  /** Whether the file may be a text of the site. Texts that include such a file are compiled again in every build. */
  isText?: boolean;
}
