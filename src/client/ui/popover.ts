import { restoreFocus } from "./focus.ts";

/** Distance of a popover from its anchor, and minimum distance from the edges of the window, in px. */
const GAP = 8;

/**
 * Creates an empty popover.
 * @param isManual Whether the popover stays open when the reader presses Escape or presses outside of the popover.
 */
export function createPopover(
  className: string,
  { role, name, isManual = false }: { role: string; name: string; isManual?: boolean },
): HTMLElement {
  const popover = document.createElement("div");
  popover.className = className;
  popover.popover = isManual ? "manual" : "auto";
  popover.setAttribute("role", role);
  popover.setAttribute("aria-label", name);
  // A press inside the popover must not clear the text selection.
  popover.addEventListener("mousedown", (event) => event.preventDefault());
  return popover;
}

/**
 * Calls `close` when the reader leaves the page or resizes the window. Returns a function that stops watching. Detects a change of the
 * route by a change of the DOM, because not every browser has an event for it.
 */
export function closeOnLeaving(close: () => void): () => void {
  const { pathname } = location;
  const watch = new AbortController();
  const leave = () => {
    stop();
    close();
  };
  const observer = new MutationObserver(() => location.pathname !== pathname && leave());
  const stop = () => {
    observer.disconnect();
    watch.abort();
  };
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  window.addEventListener("popstate", leave, { signal: watch.signal });
  window.addEventListener("resize", leave, { signal: watch.signal });
  return stop;
}

/**
 * Opens a popover whose button closes it again. Closing removes the popover, calls `onClosed`, and returns the focus to the button unless
 * the reader has moved the focus elsewhere.
 */
export function openByButton(button: HTMLButtonElement, popover: HTMLElement, onClosed?: () => void): void {
  const stop = closeOnLeaving(() => popover.hidePopover());
  popover.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    stop();
    button.setAttribute("aria-expanded", "false");
    button.popoverTargetElement = null;
    restoreFocus(button, popover);
    popover.remove();
    onClosed?.();
  });
  button.after(popover);
  button.setAttribute("aria-expanded", "true");
  // Otherwise a press on the button would count as a press outside and close the popover, and the click would open it again.
  button.popoverTargetElement = popover;
  popover.showPopover();
}

/** Closes the popover that {@link openByButton} opened for a button. Returns whether the popover was open. */
export function closeOpenedBy(button: HTMLButtonElement): boolean {
  const popover = button.popoverTargetElement;
  if (!(popover instanceof HTMLElement && popover.matches(":popover-open"))) return false;
  popover.hidePopover();
  return true;
}

/**
 * Positions an open popover below a box. Uses the space above if the popover does not fit below and the box is in the lower half of the
 * window. The popover is within the window when it opens, and scrolls with the page.
 */
export function positionBelow(popover: HTMLElement, anchor: DOMRect): void {
  const { offsetHeight } = popover;
  const isRoomBelow = anchor.bottom + GAP + offsetHeight <= innerHeight - GAP;
  put(popover, anchor, isRoomBelow || anchor.top < innerHeight / 2 ? "below" : "above");
}

/** Positions an open popover above a box, or below it if the popover does not fit above. */
export function positionAbove(popover: HTMLElement, anchor: DOMRect): void {
  put(popover, anchor, anchor.top - GAP - popover.offsetHeight >= GAP ? "above" : "below");
}

function put(popover: HTMLElement, anchor: DOMRect, side: "above" | "below"): void {
  const { offsetHeight, offsetWidth, style } = popover;
  const { clientWidth } = document.documentElement;
  // If the box starts in the right half of the window, aligns the right edges, otherwise the left edges.
  const wanted = anchor.left > clientWidth / 2 ? anchor.right - offsetWidth : anchor.left;
  const left = Math.max(GAP, Math.min(wanted, clientWidth - offsetWidth - GAP));
  const beside = side === "below" ? anchor.bottom + GAP : anchor.top - GAP - offsetHeight;
  const top = Math.max(GAP, Math.min(beside, innerHeight - offsetHeight - GAP));
  style.left = `${left + scrollX}px`;
  style.top = `${top + scrollY}px`;
}
