import type { Messages } from "../../../shared/i18n/messages.ts";
import { createButton } from "../../ui/createButton.ts";
import { goToTop } from "./goToHeading.ts";

/** What the bar and the foot of the contents tell of the place in a text. */
export interface Place {
  /** Minutes that are left; `undefined` where that is not known. */
  minutes: number | undefined;
  /** Whether the top is so far that one may want to be led there. */
  isFar: boolean;
}

/** A line of the place in a text, with the way to its top. */
export interface ToolbarButton {
  element: HTMLElement;
  show: (place: Place) => void;
}

/** How much of a text is left, told to eyes alone as it changes, and the way back to its top. */
export function createToolbarButton(messages: Messages, name: "div" | "aside" = "div"): ToolbarButton {
  const element = document.createElement(name);
  const told = document.createElement("span");
  const top = createButton(messages.toolbar.toTop, goToTop);
  top.hidden = true;
  element.append(told, top);
  return {
    element,
    show({ minutes, isFar }) {
      const text = minutes ? messages.toolbar.minutesLeft(minutes) : "";
      if (told.textContent !== text) told.textContent = text;
      top.hidden = !isFar;
    },
  };
}

/** The same at the foot of the screen, with a button for the list of contents. */
export function createBar(messages: Messages, openContents: () => void): ToolbarButton {
  const { element, show } = createToolbarButton(messages, "aside");
  element.className = "maru-aids";
  element.setAttribute("aria-label", messages.toolbar.label);
  element.hidden = true;
  const button = createButton(messages.toolbar.contents, openContents);
  button.setAttribute("aria-haspopup", "dialog");
  element.firstElementChild?.after(button);
  return { element, show };
}
