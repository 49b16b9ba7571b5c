import { hashBlock, hashText, normalizeBlock } from "../../shared/readingHistory/hashText.ts";
import type { BlockPosition } from "../../shared/readingHistory/readingPosition.ts";

/** What places are kept by, from the paragraph to the row of a table. */
const BLOCK = "p, li, h1, h2, h3, h4, h5, h6, pre, tr, dt, dd, figure, figcaption, summary";
/** What stands in a body and is not read on the way through it. */
const BESIDE = ".contents, [data-footnotes]";

/** Distance of the line that is kept from the top of the screen, in px: what may lie over the page there hides less. */
export const LINE = 72;
/** How far below that a block is looked for, in px, where the line falls between two. */
const STEPS = [0, 12, 24, 48, 96, 160];

/** A body block by block, in the order of the page; a block may stand in another. */
export interface Text {
  blocks: HTMLElement[];
  /** Of the text of each. */
  hashes: string[];
  /** Characters of each that stand in no other block. */
  lengths: number[];
}

export function readText(body: Element): Text {
  const blocks = [...body.querySelectorAll<HTMLElement>(BLOCK)].filter((block) => !block.closest(BESIDE));
  const numbers = new Map<Element | null | undefined, number>(blocks.map((block, index) => [block, index]));
  const texts = blocks.map((block) => normalizeBlock(block.textContent || altOf(block)));
  const lengths = texts.map((text) => text.length);
  blocks.forEach((block, index) => {
    const outer = numbers.get(block.parentElement?.closest(BLOCK));
    if (outer !== undefined)
      lengths[outer] = Math.max(0, (lengths[outer] ?? 0) - (texts[index]?.length ?? 0));
  });
  return { blocks, hashes: texts.map(hashBlock), lengths };
}

/** Hash of a whole text. */
export function hashOfBody({ hashes }: Text): string {
  return hashText(hashes.join()).toString(36);
}

/** Of a picture without words. */
function altOf(block: Element): string {
  return block.querySelector("img")?.alt ?? "";
}

/** The block at the kept line of the screen; undefined where none is near it. */
export function blockAtLine({ blocks }: Text, body: Element): BlockPosition | undefined {
  const { left, width } = body.getBoundingClientRect();
  for (const step of STEPS) {
    // At the side lines begin, in the middle stand pictures.
    for (const x of [left + Math.min(32, width / 4), left + width / 2]) {
      const hit = document.elementsFromPoint(x, LINE + step).find((each) => body.contains(each));
      const block = hit?.closest<HTMLElement>(BLOCK);
      const index = block ? blocks.indexOf(block) : -1;
      const rect = blocks[index]?.getBoundingClientRect();
      if (rect) return { index, offset: rect.height > 0 ? clamp((LINE - rect.top) / rect.height) : 0 };
    }
  }
  return undefined;
}

/** Whether the last block that is shown has been on the screen to its end. */
export function isEndSeen({ blocks }: Text): boolean {
  const last = blocks.findLast((block) => block.getClientRects().length > 0);
  return !last || last.getBoundingClientRect().bottom <= innerHeight;
}

/** The words of the last heading before a block, or of the block, if it is one. */
export function headingBefore({ blocks }: Text, index: number): string | undefined {
  const heading = blocks.slice(0, index + 1).findLast((block) => /^H[1-6]$/.test(block.tagName));
  const words = heading?.cloneNode(true) as Element | undefined;
  words?.querySelectorAll("a.anchor, [data-footnote-ref]").forEach((each) => each.remove());
  return words && normalizeBlock(words.textContent ?? "");
}

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
