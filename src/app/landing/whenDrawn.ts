/** How long a page that was gone to may take, in ms: what comes later surprises a reader who has begun to read. */
const PATIENCE = 3000;

/** Runs when another body stands in the page than now, before that is painted. */
export function whenBodyChanges(run: () => void): void {
  const first = () => document.querySelector(".prose")?.firstChild ?? undefined;
  const before = first();
  const observer = new MutationObserver(() => {
    const now = first();
    if (now === undefined || now === before) return;
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
