import type { Messages } from "../../data/messages.ts";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import { createButton } from "../../ui/createButton.ts";
import { restoreFocus } from "../../ui/focus.ts";
import { closeOnLeaving, positionBelow } from "../../ui/popover.ts";
import css from "./footnotes.css?inline";

/**
 * Opens a copy of a footnote next to its reference, as a non-modal dialog. References within the footnote open further
 * footnotes. Escape, the close button and a press outside close the dialog. Closing returns the focus to the reference,
 * unless the reader has focused another element. If the footnote does not exist, follows the link instead.
 */
export function openFootnote(reference: HTMLAnchorElement, messages: Messages): void {
  const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (!note) return location.assign(reference.href);
  const removeStyles = adoptStyles(css);
  const popover = document.createElement("div");
  popover.className = "maru-note prose";
  popover.popover = "auto";
  popover.tabIndex = -1;
  popover.lang = reference.closest<HTMLElement>("[lang]")?.lang ?? "";
  popover.setAttribute("role", "dialog");
  popover.setAttribute("aria-label", messages.toolbar.footnote(reference.textContent));
  popover.append(
    ...copyOf(note),
    createButton("×", () => popover.hidePopover(), messages.toolbar.closeFootnote),
  );
  const stop = closeOnLeaving(() => popover.hidePopover());
  popover.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    stop();
    removeStyles();
    reference.removeAttribute("aria-expanded");
    restoreFocus(reference, popover);
    popover.remove();
  });
  popover.addEventListener("click", ({ target }) => {
    const jump = (target as Element).closest("a[href^='#']:not([data-footnote-ref])");
    if (jump) popover.hidePopover();
  });
  // Nests the popover in the footnote that contains the reference, if any. Otherwise opening the popover would close
  // that footnote.
  (reference.closest(".maru-note") ?? document.body).append(popover);
  reference.setAttribute("aria-expanded", "true");
  popover.showPopover();
  positionBelow(popover, reference.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

/** Returns a copy of the content of a footnote. Removes IDs and the links back to the reference. */
function copyOf(note: HTMLElement): ChildNode[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const backLink of copy.querySelectorAll("[data-footnote-backref]")) backLink.remove();
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return [...copy.childNodes];
}
