import { focusBlock } from "../ui/focus.ts";

/** Name of the CSS highlight, also used in `textFragments.css`. */
const NAME = "maru-passage";

/** Marks a passage. Returns a function that removes the mark. */
export function markPassage(range: Range): () => void {
  if (typeof Highlight === "function") {
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  }
  // Firefox before version 140 does not support CSS highlights.
  const block = blockOf(range);
  block?.classList.add(NAME);
  return () => block?.classList.remove(NAME);
}

/** Opens the collapsed elements and tabs that contain the start of a passage. */
export function unfold(range: Range): void {
  for (let element = parentOf(range); element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    // A tab panel is the next sibling of its label.
    const tab = element.parentElement?.matches(".tabs") && element.previousElementSibling;
    const choice = tab ? tab.querySelector("input") : null;
    if (choice) choice.checked = true;
  }
}

/**
 * Scrolls a passage to the middle of the viewport. If the passage is higher than the viewport, scrolls to its start.
 */
export function scrollToPassage(range: Range): void {
  parentOf(range)?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const { top, height } = range.getBoundingClientRect();
  const space = Math.max((innerHeight - height) / 2, MIN_SPACE_ABOVE);
  scrollBy({ top: top - space, behavior: "instant" });
}

/** Minimum space above a passage that is too high to be centred, in CSS px. */
const MIN_SPACE_ABOVE = 72;

/** Moves the focus to the block in which a passage starts, so that screen readers announce it and continue there. */
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
