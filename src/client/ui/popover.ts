import { restoreFocus } from "./focus.ts";

/** Room between a popover and what it belongs to, and the edges of the screen. */
const GAP = 8;

/** An empty popover of ours, over the page; the browser closes it by Escape and by a press beside it. */
export function createPopover(
  className: string,
  { role, name, isManual = false }: { role: string; name: string; isManual?: boolean },
): HTMLElement {
  const popover = document.createElement("div");
  popover.className = className;
  popover.popover = isManual ? "manual" : "auto";
  popover.setAttribute("role", role);
  popover.setAttribute("aria-label", name);
  // What is selected stays so while something is done with it.
  popover.addEventListener("mousedown", (event) => event.preventDefault());
  return popover;
}

/**
 * Closes what is open over a page as soon as that is left, or the window changes and what it stands beside is elsewhere. Gives a way
 * to stop. Not every browser tells of a route that changes, but the app draws another page then.
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
 * Opens a popover whose button closes it again. Closing removes the popover, calls `onClosed`, and returns the focus to the button if
 * it was in the popover.
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
  // Otherwise a press on the button would count as one outside of the popover, and the click would open it again.
  button.popoverTargetElement = popover;
  popover.showPopover();
}

/** Closes the popover that {@link openByButton} has opened. Returns whether it was open. */
export function closeOpenedBy(button: HTMLButtonElement): boolean {
  const popover = button.popoverTargetElement;
  if (!(popover instanceof HTMLElement && popover.matches(":popover-open"))) return false;
  popover.hidePopover();
  return true;
}

/** Puts an open popover below a place, or above it where there is more room, within the screen; it scrolls with the page. */
export function placeBelow(popover: HTMLElement, place: DOMRect): void {
  const { offsetHeight } = popover;
  const isRoomBelow = place.bottom + GAP + offsetHeight <= innerHeight - GAP;
  put(popover, place, isRoomBelow || place.top < innerHeight / 2 ? "below" : "above");
}

/** Puts an open popover above a place, or below it where there is no room. */
export function offsetAbove(popover: HTMLElement, place: DOMRect): void {
  put(popover, place, place.top - GAP - popover.offsetHeight >= GAP ? "above" : "below");
}

function put(popover: HTMLElement, place: DOMRect, side: "above" | "below"): void {
  const { offsetHeight, offsetWidth, style } = popover;
  const { clientWidth } = document.documentElement;
  // What stands on the right ends there.
  const wanted = place.left > clientWidth / 2 ? place.right - offsetWidth : place.left;
  const left = Math.max(GAP, Math.min(wanted, clientWidth - offsetWidth - GAP));
  const beside = side === "below" ? place.bottom + GAP : place.top - GAP - offsetHeight;
  const top = Math.max(GAP, Math.min(beside, innerHeight - offsetHeight - GAP));
  style.left = `${left + scrollX}px`;
  style.top = `${top + scrollY}px`;
}
