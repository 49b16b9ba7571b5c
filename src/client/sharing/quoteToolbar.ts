import type { Messages } from "../data/messages.ts";
import { copyAndAnnounce } from "./copyAndAnnounce.ts";
import { linkToPassage, selectedRange } from "./passage.ts";
import { closeOnLeaving, createPopover, positionAbove } from "../ui/popover.ts";
import { createButton } from "../ui/createButton.ts";
import { focusBlock } from "../ui/focus.ts";
import { quotation } from "./quotation.ts";

/** The toolbar opens after this time without a change of the selection, in milliseconds. */
const QUIET_MS = 200;

/**
 * Opens a toolbar above each selection in a body, with buttons that copy a link or a quotation. Opening the toolbar
 * changes neither focus nor selection. Tab moves the focus to the toolbar; within it, Tab and arrow keys move between
 * the buttons. Escape, or Tab past either end, closes the toolbar and returns the focus.
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
    if (toolbar.contains(document.activeElement)) returnFocus(cameFrom);
    toolbar.remove();
  };
  const open = () => {
    // Waits while a mouse button is pressed.
    if (document.documentElement.matches(":active")) return scheduleOpen();
    const range = selectedRange(document);
    if (!range) return;
    const { pathname } = location;
    const createCopyButton = (name: string, textOf: typeof linkToPassage) =>
      createButton(name, () => {
        const isThere = location.pathname === pathname && range.startContainer.isConnected;
        const text = isThere && !range.collapsed && textOf(range, document);
        close();
        if (text) void copyAndAnnounce(text, messages);
      });
    toolbar.replaceChildren(
      createCopyButton(messages.sharing.copyPassage, linkToPassage),
      createCopyButton(messages.sharing.copyQuotation, quotation),
    );
    document.querySelector("main")?.append(toolbar);
    toolbar.showPopover();
    stop?.();
    stop = closeOnLeaving(close);
    const visible = [...range.getClientRects()].find(({ top, bottom }) => bottom > 0 && top < innerHeight);
    positionAbove(toolbar, visible ?? range.getBoundingClientRect());
  };
  const scheduleOpen = () => {
    clearTimeout(timer);
    timer = setTimeout(open, QUIET_MS);
  };
  document.addEventListener("selectionchange", () => {
    if (toolbar.contains(document.activeElement)) return;
    close();
    scheduleOpen();
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
  scheduleOpen();
}

/** Returns the focus to the previously focused element. If there was none, the next Tab continues at the selection. */
function returnFocus(cameFrom: Element | null | undefined): void {
  const selected = document.getSelection()?.focusNode?.parentElement;
  const target = cameFrom === document.body ? selected : cameFrom;
  if (!(target instanceof HTMLElement)) return;
  target.focus({ preventScroll: true });
  if (target === document.activeElement) return;
  focusBlock(target);
  target.removeAttribute("tabindex");
}
