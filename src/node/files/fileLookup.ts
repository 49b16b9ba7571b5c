/** An attempt to find a file. */
export interface Look {
  /** Absolute path; `undefined` if the whole content folder was searched. */
  path: string | undefined;
  isFound: boolean;
  /** Whether the file may be a text of the site. Texts that include it are recompiled each time. */
  isText?: boolean;
}
