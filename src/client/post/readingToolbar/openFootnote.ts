import type { Messages } from "../../../shared/i18n/messages.ts";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import { createButton } from "../../ui/createButton.ts";
import { restoreFocus } from "../../ui/focus.ts";
import { closeOnLeaving, placeBelow } from "../../ui/popover.ts";
import css from "./footnotes.css?inline";

/**
 * Opens a footnote beside the mark that refers to it, as a dialog that is not modal: its links work, and a mark within it opens one
 * more. Escape, its button and a press beside it close it, and the focus is on the mark again. The address stays what it is.
 */
export function openFootnote(mark: HTMLAnchorElement, messages: Messages): void {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  if (!note) return location.assign(mark.href);
  const unstyle = adoptStyles(css);
  const popover = document.createElement("div");
  popover.className = "maru-note prose";
  popover.popover = "auto";
  popover.tabIndex = -1;
  popover.lang = mark.closest<HTMLElement>("[lang]")?.lang ?? "";
  popover.setAttribute("role", "dialog");
  popover.setAttribute("aria-label", messages.toolbar.footnote(mark.textContent));
  popover.append(
    ...copyOf(note),
    createButton("×", () => popover.hidePopover(), messages.toolbar.closeFootnote),
  );
  const stop = closeOnLeaving(() => popover.hidePopover());
  popover.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    stop();
    unstyle();
    mark.removeAttribute("aria-expanded");
    restoreFocus(mark, popover);
    popover.remove();
  });
  popover.addEventListener("click", ({ target }) => {
    const jump = (target as Element).closest("a[href^='#']:not([data-footnote-ref])");
    if (jump) popover.hidePopover();
  });
  // Within the note from which it is opened, which stays open then.
  (mark.closest(".maru-note") ?? document.body).append(popover);
  mark.setAttribute("aria-expanded", "true");
  popover.showPopover();
  placeBelow(popover, mark.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

/** What a note says, without the ids it has at the end of the text and the ways back from there. */
function copyOf(note: HTMLElement): ChildNode[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll("[data-footnote-backref]")) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...copy.childNodes];
}
