/** Default duration for which a message is shown, in milliseconds. */
const SHOWN_MS = 4_000;

/** Timers that will write to a region or remove it. */
const timers = new WeakMap<Element, ReturnType<typeof setTimeout>[]>();

/**
 * Creates a live region in an element, or reuses its existing region. Returns a function that announces a message, and later removes the
 * region. Call `createStatus` before the message is known, because screen readers announce only changes of a region that exists already.
 */
export function createStatus(parent: HTMLElement): (outcome: string, shownMs?: number) => void {
  const status =
    parent.querySelector(":scope > output") ?? parent.appendChild(document.createElement("output"));
  cancelTimers(status);
  status.textContent = "";
  return (outcome, shownMs = SHOWN_MS) => {
    cancelTimers(status);
    timers.set(status, [
      setTimeout(() => (status.textContent = outcome), 100),
      setTimeout(() => status.remove(), shownMs),
    ]);
  };
}

/** Prevents that the timers of an earlier message write to the region or remove it. */
function cancelTimers(status: Element): void {
  for (const timer of timers.get(status) ?? []) clearTimeout(timer);
}
