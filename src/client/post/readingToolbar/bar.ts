import type { Messages } from "../../../shared/i18n/messages.ts";
import { createButton } from "../../ui/createButton.ts";
import { goToTop } from "./goToHeading.ts";

/** The reading progress that the bar and the end of the contents show. */
export interface Place {
  /** Minutes left; `undefined` if unknown. */
  minutes: number | undefined;
  /** Whether the top is so far away that the button to it is shown. */
  isFar: boolean;
}

/** The reading progress and a button to the top. */
export interface ToolbarButton {
  element: HTMLElement;
  show: (place: Place) => void;
}

/** Creates an element with the minutes left and a button to the top. Screen readers do not announce its changes. */
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

/** Creates the bar at the bottom of the screen, with a button for the contents. */
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
