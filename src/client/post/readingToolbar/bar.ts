import type { Messages } from "../../data/messages.ts";
import { createButton } from "../../ui/createButton.ts";
import { goToTop } from "./goToHeading.ts";

/** Reading progress, shown in the bar and below the table of contents. */
interface ReadingProgress {
  /** Remaining reading time, in minutes; `undefined` if unknown. */
  minutes: number | undefined;
  /** Whether the page is scrolled so far that the button to the top is shown. */
  isFar: boolean;
}

/** An element that shows the reading progress and a button that scrolls to the top. */
export interface ProgressElement {
  element: HTMLElement;
  show: (progress: ReadingProgress) => void;
}

/**
 * Creates an element with the remaining time and a button that scrolls to the top. The element is not a live region, so
 * screen readers do not announce the time.
 */
export function createProgress(messages: Messages, name: "div" | "aside" = "div"): ProgressElement {
  const element = document.createElement(name);
  const remaining = document.createElement("span");
  const top = createButton(messages.toolbar.toTop, goToTop);
  top.hidden = true;
  element.append(remaining, top);
  return {
    element,
    show({ minutes, isFar }) {
      const text = minutes ? messages.toolbar.minutesLeft(minutes) : "";
      if (remaining.textContent !== text) remaining.textContent = text;
      top.hidden = !isFar;
    },
  };
}

/** Creates the bar at the bottom of the screen, with a button that opens the table of contents. */
export function createBar(messages: Messages, openContents: () => void): ProgressElement {
  const { element, show } = createProgress(messages, "aside");
  element.className = "maru-aids";
  element.setAttribute("aria-label", messages.toolbar.label);
  element.hidden = true;
  const button = createButton(messages.toolbar.contents, openContents);
  button.setAttribute("aria-haspopup", "dialog");
  element.firstElementChild?.after(button);
  return { element, show };
}
