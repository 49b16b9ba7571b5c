export interface Passages {
  /** Shows a passage of the page that is open. */
  show(passage: string): void;
}

/** What a visit by a link to a passage remembers, in the history's entry. */
export interface PassageState {
  /** Directives, as in `:~:text=word`. */
  passage?: string;
}
