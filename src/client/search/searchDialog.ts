export interface SearchDialog {
  open(): void;
  /** Hears of a step in the history before the router, which would load the page anew. */
  step(event: PopStateEvent): void;
}
