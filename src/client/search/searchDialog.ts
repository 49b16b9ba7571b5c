export interface SearchDialog {
  open(): void;
  /** Handles `popstate` before the router, because the router would reload the page. */
  step(event: PopStateEvent): void;
}
