/** How long an outcome is shown. */
const SHOWN_MS = 4_000;

/** A place for an outcome; it stands there before it says something, or it would not be announced. */
export function createStatus(place: HTMLElement): (outcome: string, shownMs?: number) => void {
  const status =
    place.querySelector(":scope > output") ?? place.appendChild(document.createElement("output"));
  status.textContent = "";
  return (outcome, shownMs = SHOWN_MS) => {
    setTimeout(() => (status.textContent = outcome), 100);
    setTimeout(() => status.textContent === outcome && status.remove(), shownMs);
  };
}
