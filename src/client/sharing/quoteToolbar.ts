import type { Messages } from "../../shared/i18n/messages.ts";
import { copyAndAnnounce } from "./copyAndAnnounce.ts";
import { linkToPassage, selectedRange } from "./passage.ts";
import { closeOnLeaving, createPopover, offsetAbove } from "../ui/popover.ts";
import { createButton } from "../ui/createButton.ts";
import { focusBlock } from "../ui/focus.ts";
import { quotation } from "./quotation.ts";

/** How long a selection must be unchanged before the toolbar opens. */
const QUIET_MS = 200;

/**
 * Opens a toolbar above each selection in a body, to copy a link to it or a quotation. The toolbar takes neither focus nor selection:
 * the next Tab leads to it, arrow keys move along it. Escape and a Tab beyond its ends close it and return the focus.
 */
export function offerQuotations(messages: Messages): void {
  const toolbar = createPopover("maru-quote", {
    role: "toolbar",
    name: messages.sharing.selectionToolbar,
    isManual: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cameFrom: Element | null | undefined;
  let stop: (() => void) | undefined;
  const close = () => {
    stop?.();
    if (toolbar.contains(document.activeElement)) leadBack(cameFrom);
    toolbar.remove();
  };
  const open = () => {
    // A mouse button is still pressed.
    if (document.documentElement.matches(":active")) return update();
    const range = selectedRange(document);
    if (!range) return;
    const { pathname } = location;
    const copying = (name: string, textOf: typeof linkToPassage) =>
      createButton(name, () => {
        const isThere = location.pathname === pathname && range.startContainer.isConnected;
        const text = isThere && !range.collapsed && textOf(range, document);
        close();
        if (text) void copyAndAnnounce(text, messages);
      });
    toolbar.replaceChildren(
      copying(messages.sharing.copyPassage, linkToPassage),
      copying(messages.sharing.copyQuotation, quotation),
    );
    document.querySelector("main")?.append(toolbar);
    toolbar.showPopover();
    stop?.();
    stop = closeOnLeaving(close);
    const seen = [...range.getClientRects()].find(({ top, bottom }) => bottom > 0 && top < innerHeight);
    offsetAbove(toolbar, seen ?? range.getBoundingClientRect());
  };
  const update = () => {
    clearTimeout(timer);
    timer = setTimeout(open, QUIET_MS);
  };
  document.addEventListener("selectionchange", () => {
    if (toolbar.contains(document.activeElement)) return;
    close();
    update();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (!toolbar.isConnected) return;
      const { key, shiftKey } = event;
      const buttons = [...toolbar.querySelectorAll("button")];
      const at = buttons.findIndex((each) => each === document.activeElement);
      const isInside = at >= 0;
      const step = { ArrowLeft: -1, ArrowRight: 1, Tab: shiftKey ? -1 : 1 }[key];
      if (key === "Escape") close();
      else if (step && (isInside || (key === "Tab" && !shiftKey))) {
        event.preventDefault();
        if (!isInside) cameFrom = document.activeElement;
        const to = key === "Tab" ? buttons[at + step] : buttons.at((at + step) % buttons.length);
        if (to) to.focus({ preventScroll: true });
        else close();
      }
    },
    { capture: true },
  );
  update();
}

/** Returns the focus to where it was; if that was nowhere, the next Tab continues at the selection. */
function leadBack(cameFrom: Element | null | undefined): void {
  const selected = document.getSelection()?.focusNode?.parentElement;
  const place = cameFrom === document.body ? selected : cameFrom;
  if (!(place instanceof HTMLElement)) return;
  place.focus({ preventScroll: true });
  if (place === document.activeElement) return;
  focusBlock(place);
  place.removeAttribute("tabindex");
}
