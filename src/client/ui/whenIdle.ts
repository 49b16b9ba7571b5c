/** Runs a function when the browser is idle, at the latest after two seconds. Returns a function that cancels it. */
export function whenIdle(run: () => void): () => void {
  // Safari has no `requestIdleCallback`.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

const INPUT_EVENTS = ["scroll", "pointerdown", "keydown"];

/** Runs a function once, at the first scroll, press or key. Returns a function that cancels it. */
export function onFirstInput(run: () => void): () => void {
  const listeners = new AbortController();
  const once = () => {
    listeners.abort();
    run();
  };
  for (const name of INPUT_EVENTS) addEventListener(name, once, { passive: true, signal: listeners.signal });
  return () => listeners.abort();
}

/**
 * Whether the connection is slow or the reader saves data; false in Safari and Firefox, which do not report it.
 * https://developer.mozilla.org/en-US/docs/Web/API/NetworkInformation
 */
export function isSlowConnection(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? "");
}
