import type { ActionWords } from "../../model/words/actionWords.ts";
import type { Words } from "../../model/words/words.ts";
import { copyAndTell } from "./copyAndTell.ts";
import { linkToPassage, quotation, selectedRange } from "./passage.ts";
import { createPopover, placeAbove } from "./popover.ts";

/** How long a selection must have stayed as it is: nobody is still about it. */
const SETTLED_MS = 200;

/**
 * Offers, above what is selected in a body, to copy a link to it, or it as a quotation. It takes neither focus nor selection; the
 * next Tab leads to it, Escape closes it.
 */
export function offerQuotations(words: Words & ActionWords): void {
  const toolbar = createPopover("maru-quote", {
    role: "toolbar",
    name: words.passageActions,
    isManual: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cameFrom: HTMLElement | undefined;
  const isOpen = () => toolbar.isConnected;
  const close = () => {
    if (toolbar.contains(document.activeElement)) cameFrom?.focus({ preventScroll: true });
    toolbar.remove();
  };
  const open = () => {
    // A button of the mouse is still down.
    if (document.documentElement.matches(":active")) return settle();
    const range = selectedRange(document);
    if (!range) return;
    const copying = (name: string, textOf: typeof linkToPassage) =>
      createButton(name, () => {
        const text = textOf(range, document);
        close();
        void copyAndTell(text, words);
      });
    toolbar.replaceChildren(
      copying(words.copyPassage, linkToPassage),
      copying(words.copyQuotation, quotation),
    );
    document.querySelector("main")?.append(toolbar);
    toolbar.showPopover();
    const [firstLine = range.getBoundingClientRect()] = range.getClientRects();
    placeAbove(toolbar, firstLine);
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(open, SETTLED_MS);
  };
  document.addEventListener("selectionchange", () => {
    if (toolbar.contains(document.activeElement)) return;
    close();
    settle();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (!isOpen()) return;
      const { key, shiftKey } = event;
      const isInside = toolbar.contains(document.activeElement);
      if (key === "Escape") close();
      else if (key === "Tab" && !shiftKey && !isInside) {
        event.preventDefault();
        cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
        toolbar.querySelector("button")?.focus({ preventScroll: true });
      }
    },
    { capture: true },
  );
  settle();
}

function createButton(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", press);
  return button;
}
