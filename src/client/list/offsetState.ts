/** State that the app stores in the history entry of a list. */
export interface OffsetState {
  /** Whether the entry was opened without scrolling to the top. The list then renders all rows down to the current offset. */
  keepsOffset?: boolean;
}

/** Options of a navigation to another list that keeps the scroll offset. */
export const KEEP_OFFSET = { preventScrollReset: true, state: { keepsOffset: true } satisfies OffsetState };
