/** How long a page that was gone to may take, in ms: what comes later surprises a reader who has begun to read. */
const PATIENCE = 3000;

/** What tells one body from another: the page that is gone to may be drawn before or after one hears of it. */
export function firstOfBody(): ChildNode | undefined {
  return document.querySelector(".prose")?.firstChild ?? undefined;
}

/** Runs when another body stands in the page than one that began with `before`: now, or before that is painted. */
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
  setTimeout(() => observer.disconnect(), PATIENCE);
}

/** Runs when the app has put the focus on the heading of the page it has gone to, which is some frames after it was drawn. */
export function whenHeadingHasFocus(run: () => void): void {
  const until = performance.now() + PATIENCE / 10;
  const look = () => {
    const isThere = document.activeElement?.matches("main h1") || performance.now() > until;
    if (isThere) run();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
