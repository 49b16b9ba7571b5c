import { hashBlock, hashText, normalizeBlock } from "../../shared/readingHistory/hashText.ts";
import type { BlockPosition } from "../../shared/readingHistory/readingPosition.ts";

/** Selector of the blocks that reading positions refer to. */
const BLOCK = "p, li, h1, h2, h3, h4, h5, h6, pre, tr, dt, dd, figure, figcaption, summary";
/** Selector of the parts of a body that are not read in sequence. */
const SKIPPED = ".contents, [data-footnotes]";

/**
 * Distance of the reading position from the top of the viewport, in CSS px. Larger than elements that may cover the top
 * of the page.
 */
export const LINE = 72;
/** Distances below the line at which to look for a block, in CSS px. Needed if the line is between two blocks. */
const STEPS = [0, 12, 24, 48, 96, 160];

/** The blocks of a body in document order. Blocks may be nested. */
export interface TextBlocks {
  blocks: HTMLElement[];
  /** Hash of each block's text. */
  hashes: string[];
  /** Number of characters of each block, without those of nested blocks. */
  lengths: number[];
}

/** Reads the blocks of a body, except those within {@link SKIPPED} elements. */
export function readBlocks(body: Element): TextBlocks {
  const blocks = [...body.querySelectorAll<HTMLElement>(BLOCK)].filter((block) => !block.closest(SKIPPED));
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

/** Returns a hash of the entire text. */
export function hashOfBody({ hashes }: TextBlocks): string {
  return hashText(hashes.join()).toString(36);
}

/** Returns the alternative text of the first image in a block; `""` if there is none. */
function altOf(block: Element): string {
  return block.querySelector("img")?.alt ?? "";
}

/**
 * Returns the position of the block at {@link LINE}, or else of the first block found at one of the {@link STEPS} below
 * it. Returns `undefined` if there is none.
 */
export function blockAtLine({ blocks }: TextBlocks, body: Element): BlockPosition | undefined {
  const { left, width } = body.getBoundingClientRect();
  for (const step of STEPS) {
    // Lines of text start at the left; images are centred.
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

/** Whether the last displayed block ends within or above the viewport. */
export function isEndSeen({ blocks }: TextBlocks): boolean {
  const last = blocks.findLast((block) => block.getClientRects().length > 0);
  return !last || last.getBoundingClientRect().bottom <= innerHeight;
}

/** Returns the text of the last heading at or before a block; `undefined` if there is none. */
export function headingBefore({ blocks }: TextBlocks, index: number): string | undefined {
  const heading = blocks.slice(0, index + 1).findLast((block) => /^H[1-6]$/.test(block.tagName));
  const copy = heading?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll("a.anchor, [data-footnote-ref]").forEach((each) => each.remove());
  return copy && normalizeBlock(copy.textContent ?? "");
}

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
