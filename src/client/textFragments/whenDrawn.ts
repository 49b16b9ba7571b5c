/** Maximum time to wait for a page, in milliseconds. Scrolling later would disturb the reader. */
const TIMEOUT = 3000;

/**
 * Returns the first child node of the body. It identifies the content, which may be rendered before or after navigation
 * events.
 */
export function firstOfBody(): ChildNode | undefined {
  return document.querySelector(".prose")?.firstChild ?? undefined;
}

/**
 * Runs a callback when the content differs from that before navigation: immediately, or after rendering and before the
 * next paint. Does not run it if the content has not changed after {@link TIMEOUT}.
 */
export function whenBodyDiffers(before: ChildNode | undefined, run: () => void): void {
  const differs = () => {
    const now = firstOfBody();
    return now !== undefined && now !== before;
  };
  if (differs()) return run();
  const observer = new MutationObserver(() => {
    if (!differs()) return;
    observer.disconnect();
    run();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), TIMEOUT);
}

/**
 * Runs a callback when the app has focused the heading of the new page, some frames after rendering. Runs it after a
 * tenth of {@link TIMEOUT} in any case.
 */
export function whenHeadingHasFocus(run: () => void): void {
  const deadline = performance.now() + TIMEOUT / 10;
  const check = () => {
    const isDone = document.activeElement?.matches("main h1") || performance.now() > deadline;
    if (isDone) run();
    else requestAnimationFrame(check);
  };
  requestAnimationFrame(check);
}
