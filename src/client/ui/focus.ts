/** Moves the focus to a text block without scrolling, so that a screen reader and the next Tab continue there. */
export function focusBlock(block: HTMLElement): void {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

/** Returns the focus to `opener` when `closed` disappears, unless the reader has moved the focus elsewhere. */
export function restoreFocus(opener: HTMLElement, closed: Element): void {
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || closed.contains(activeElement)) {
    opener.focus({ preventScroll: true });
  }
}
