export interface SearchDialog {
  open(): void;
  /** Handles a `popstate` event. Must be called before the router's handler, which would reload the page. */
  step(event: PopStateEvent): void;
}
