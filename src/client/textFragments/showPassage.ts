import { focusBlock } from "../ui/focus.ts";

/** Name of the highlight in `landing.css`. */
const NAME = "maru-passage";

/** Marks a passage; gives a way to take the mark away. */
export function markPassage(range: Range): () => void {
  if (typeof Highlight === "function") {
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  }
  // Firefox before 140.
  const block = blockOf(range);
  block?.classList.add(NAME);
  return () => block?.classList.remove(NAME);
}

/** Opens what a passage is folded in. */
export function unfold(range: Range): void {
  for (let element = parentOf(range); element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    // The panel of a tab stands behind its label.
    const tab = element.parentElement?.matches(".tabs") && element.previousElementSibling;
    const choice = tab ? tab.querySelector("input") : null;
    if (choice) choice.checked = true;
  }
}

/** Brings a passage into the middle of the screen; of one that is higher than that, its beginning. */
export function scrollToPassage(range: Range): void {
  parentOf(range)?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const { top, height } = range.getBoundingClientRect();
  const room = Math.max((innerHeight - height) / 2, TOP);
  scrollBy({ top: top - room, behavior: "instant" });
}

/** Room above what is higher than the screen, in px. */
const TOP = 72;

/** Puts the focus there, so that a screen reader says it and reads on from it. */
export function focusPassage(range: Range): void {
  const block = blockOf(range);
  if (block) focusBlock(block);
}

function blockOf(range: Range): HTMLElement | null | undefined {
  return parentOf(range)?.closest<HTMLElement>(
    "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, figcaption, summary, blockquote, div",
  );
}

function parentOf({ startContainer }: Range): Element | null {
  return startContainer.parentElement;
}
