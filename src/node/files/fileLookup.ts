/** An attempt to find a file. */
export interface Look {
  /** Absolute path; `undefined` if the entire content folder was searched. */
  path: string | undefined;
  isFound: boolean;
  /** Whether a document includes the text of the file. The incremental compiler never reuses the result of such a document. */
  isText?: boolean;
}
