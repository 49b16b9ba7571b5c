/** The text of a post or page for searching: its blocks in order, headings among them. */
export interface SearchText {
  /** With single blanks; a `\t` is one that browsers do not look for a text across, such as between cells. */
  blocks: string[];
  /** Places of the headings among the blocks. */
  headings: number[];
}

/** What is known of every text without loading it; its place in the list is its place in all that is said of it. */
export interface Named {
  title: string;
  tags: readonly string[];
  /** BCP 47. */
  language: string;
}
