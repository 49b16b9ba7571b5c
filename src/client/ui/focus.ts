/** Moves the focus to a text block without scrolling, so that a screen reader and the next Tab continue there. */
export function focusBlock(block: HTMLElement): void {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

/** Moves the focus to `opener` after `closed` was closed, unless the reader has moved the focus outside of `closed`. */
export function restoreFocus(opener: HTMLElement, closed: Element): void {
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || closed.contains(activeElement)) {
    opener.focus({ preventScroll: true });
  }
}
