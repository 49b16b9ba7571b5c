/** The searchable text of a post or page. */
export interface SearchText {
  /**
   * The text of each block, including headings, with single spaces. `\t` represents a boundary within a block, such
   * as between table cells. Browsers do not match text across such a boundary.
   */
  blocks: string[];
  /** Indices of the headings in `blocks`. */
  headings: number[];
}

/** Metadata of a text. It is available before the body of the text is loaded. */
export interface TextMetadata {
  title: string;
  tags: readonly string[];
  /** BCP 47 tag. */
  language: string;
}
