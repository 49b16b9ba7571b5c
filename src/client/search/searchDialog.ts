/** The search dialog. */
export interface SearchDialog {
  open(): void;
  /** Handles `popstate` before the router, which would reload the page. */
  step(event: PopStateEvent): void;
}
