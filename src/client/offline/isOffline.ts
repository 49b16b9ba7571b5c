/** What Chromium, Firefox and Safari say of a `fetch()` that no server answered. */
export const UNANSWERED = /^(?:Failed to fetch$|NetworkError when|Load failed$)/;

/** Whether a failure comes of there being no line. A browser that says there is one may stand behind a router that has none. */
export function isOffline(reason: string): boolean {
  return !navigator.onLine || UNANSWERED.test(reason);
}
