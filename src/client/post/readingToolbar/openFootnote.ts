import type { Messages } from "../../../shared/i18n/messages.ts";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import { createButton } from "../../ui/createButton.ts";
import { restoreFocus } from "../../ui/focus.ts";
import { closeOnLeaving, placeBelow } from "../../ui/popover.ts";
import css from "./footnotes.css?inline";

/**
 * Opens a footnote at its reference, as a non-modal dialog: its links work, and a reference in it opens another footnote. Escape, its
 * button and a press outside of it close it and return the focus to the reference. The URL does not change.
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
  // In the note from which it is opened, so that this one remains open.
  (mark.closest(".maru-note") ?? document.body).append(popover);
  mark.setAttribute("aria-expanded", "true");
  popover.showPopover();
  placeBelow(popover, mark.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

/** Returns a copy of a note without ids and back links. */
function copyOf(note: HTMLElement): ChildNode[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll("[data-footnote-backref]")) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...copy.childNodes];
}
