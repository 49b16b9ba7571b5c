/** State that the app stores in the history entry of a list. */
export interface OffsetState {
  /**
   * Whether the list was opened at the current scroll offset instead of the top. Its first rendering then includes rows down to this
   * offset, up to the usual maximum.
   */
  keepsOffset?: boolean;
}

/** Options of a navigation to another list that keeps the scroll offset. */
export const KEEP_OFFSET = { preventScrollReset: true, state: { keepsOffset: true } satisfies OffsetState };
