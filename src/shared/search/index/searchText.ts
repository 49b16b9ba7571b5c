/** The searchable text of a post or page: its blocks in order, headings included. */
export interface SearchText {
  /**
   * White space is collapsed to single spaces. `\t` represents a boundary that browsers do not match text
   * across, such as between table cells.
   */
  blocks: string[];
  /** Indices of the headings in `blocks`. */
  headings: number[];
}

/** Metadata of a text, available before its body is loaded. */
export interface TextMetadata {
  title: string;
  tags: readonly string[];
  /** BCP 47 tag. */
  language: string;
}
