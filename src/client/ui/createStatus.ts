/** Default duration for which a message is shown, in milliseconds. */
const SHOWN_MS = 4_000;

/**
 * Creates a live region in an element, or reuses its existing region. Returns a function that announces a message, and later removes the
 * region. Call `createStatus` before the message is known, because screen readers announce only changes of a region that exists already.
 */
export function createStatus(parent: HTMLElement): (outcome: string, shownMs?: number) => void {
  const status =
    parent.querySelector(":scope > output") ?? parent.appendChild(document.createElement("output"));
  status.textContent = "";
  return (outcome, shownMs = SHOWN_MS) => {
    setTimeout(() => (status.textContent = outcome), 100);
    setTimeout(() => status.textContent === outcome && status.remove(), shownMs);
  };
}
