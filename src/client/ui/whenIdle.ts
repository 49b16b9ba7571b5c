/** Runs when the browser has nothing better to do, after at most two seconds; gives a way to call it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

const SIGNS = ["scroll", "pointerdown", "keydown"];

/** Runs at the first sign of a reader: until then the page that is open may be all that is wanted. Gives a way to call it off. */
export function whenStirred(run: () => void): () => void {
  const signs = new AbortController();
  const once = () => {
    signs.abort();
    run();
  };
  for (const sign of SIGNS) addEventListener(sign, once, { passive: true, signal: signs.signal });
  return () => signs.abort();
}

/** https://developer.mozilla.org/en-US/docs/Web/API/NetworkInformation; unknown in Safari and Firefox. */
export function isSlowLine(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? "");
}
