import { unfold } from "../textFragments/showPassage.ts";
import { LINE } from "./readBlocks.ts";

/** Number of frames until a long text around the position is laid out. */
const LAYOUT_FRAMES = 6;

/**
 * Scrolls a position in a block to {@link LINE}, and repeats that while the text around it is laid out.
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
  // Blocks far away only have an estimated height until they are near the viewport.
  block.scrollIntoView({ block: "start", behavior: "instant" });
  scrollThere();
}
