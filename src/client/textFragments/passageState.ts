/** Shows passages of the current page. */
export interface Passages {
  /** Marks a passage and scrolls to it. */
  show(passage: string): void;
}

/** State of a history entry that was opened by a link to a passage. */
export interface PassageState {
  /** Text directives of the link, for example `:~:text=word`. */
  passage?: string;
}
