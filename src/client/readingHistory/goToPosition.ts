import { unfold } from "../textFragments/showPassage.ts";
import { LINE } from "./readBlocks.ts";

/** Number of frames after which the text around the position is laid out, even in a long text. */
const LAYOUT_FRAMES = 6;

/**
 * Scrolls so that a position in a block is {@link LINE} px below the top of the viewport. Repeats this for some frames,
 * while the text around the position is laid out.
 * @param offset Share of the block above the line, 0 to 1.
 */
export function goToPosition(block: HTMLElement, offset: number): void {
  const range = document.createRange();
  range.selectNodeContents(block);
  unfold(range);
  let frames = 0;
  const scrollThere = () => {
    const { top, height } = block.getBoundingClientRect();
    scrollBy({ top: top + height * offset - LINE, behavior: "instant" });
    if (++frames < LAYOUT_FRAMES) requestAnimationFrame(scrollThere);
  };
  // Moves the block into the viewport first: far from the viewport, blocks only have an estimated height.
  block.scrollIntoView({ block: "start", behavior: "instant" });
  scrollThere();
}
