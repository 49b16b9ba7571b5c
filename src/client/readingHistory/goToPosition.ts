import { unfold } from "../textFragments/showPassage.ts";
import { LINE } from "./readBlocks.ts";

/** Frames in which the parts of a long text around a place find their heights. */
const SETTLING = 6;

/** Brings a place in a block to the line it was kept at, and keeps it there while the text around it is laid out. */
export function goToPosition(block: HTMLElement, offset: number): void {
  const range = document.createRange();
  range.selectNodeContents(block);
  unfold(range);
  let frames = 0;
  const scrollThere = () => {
    const { top, height } = block.getBoundingClientRect();
    scrollBy({ top: top + height * offset - LINE, behavior: "instant" });
    if (++frames < SETTLING) requestAnimationFrame(scrollThere);
  };
  // Laid out near it first, since a part far away has only a height that was guessed.
  block.scrollIntoView({ block: "start", behavior: "instant" });
  scrollThere();
}
