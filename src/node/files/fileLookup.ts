/** A place at which a file was looked for. */
export interface Look {
  /** Absolute; `undefined` where the whole content folder was looked through. */
  path: string | undefined;
  isFound: boolean;
  /** Whether the file may be a text of the site, which changes without a word to the texts that include it. */
  isText?: boolean;
}
