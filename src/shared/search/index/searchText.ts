/** The searchable text of a post or page. */
export interface SearchText {
  /**
   * The text of each block, including headings, with single spaces. `\t` is a boundary, such as between table
   * cells, across which browsers do not match text.
   */
  blocks: string[];
  /** Indices in `blocks` of the headings. */
  headings: number[];
}

/** Metadata of a text, available before its body is loaded. */
export interface TextMetadata {
  title: string;
  tags: readonly string[];
  /** BCP 47 tag. */
  language: string;
}
