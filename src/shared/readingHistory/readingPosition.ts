/** A reading position that can be found again after the text was edited. `hashBlock` computes the hashes. */
export interface ReadingPosition {
  /** Hash of the block at the top of the screen. */
  hash: string;
  /** Index of this block among the blocks with the same hash, from 0. */
  nth: number;
  /** Share of the block's height that is above the top of the screen, 0 to 1. */
  offset: number;
  /** Hashes of the blocks before this one, nearest first. At most {@link MAX_NEIGHBOURS}. */
  before: string[];
  /** Hashes of the blocks after this one, nearest first. At most {@link MAX_NEIGHBOURS}. */
  after: string[];
}

/** A reading position in the current text. */
export interface BlockPosition {
  /** Index of the block. */
  index: number;
  /** Share of the block's height that is above the top of the screen, 0 to 1. */
  offset: number;
}

/** Maximum number of neighbouring blocks that are stored before the position, and after it. */
export const MAX_NEIGHBOURS = 4;

/**
 * Converts a position in the current text to a position that can be stored.
 * @param hashes Hashes of all blocks of the text, in order.
 */
export function positionAt(hashes: readonly string[], { index, offset }: BlockPosition): ReadingPosition {
  const hash = hashes[index] ?? "";
  return {
    hash,
    nth: hashes.slice(0, index).filter((each) => each === hash).length,
    offset: Math.min(Math.max(offset, 0), 1),
    before: hashes.slice(Math.max(0, index - MAX_NEIGHBOURS), index).toReversed(),
    after: hashes.slice(index + 1, index + 1 + MAX_NEIGHBOURS),
  };
}

/**
 * Finds a stored position in the current text. Among blocks with the same hash, prefers the one that is near the most
 * stored neighbours, then the one with the stored index `nth`. If the block was removed, returns the start of the
 * nearest block after it or the end of the nearest block before it. Returns undefined if the text has none of the
 * stored neighbours either.
 * @param hashes Hashes of all blocks of the current text, in order.
 */
export function findPosition(
  hashes: readonly string[],
  position: ReadingPosition,
): BlockPosition | undefined {
  const { hash, offset, before, after } = position;
  const exact = findBlock(hashes, position);
  if (exact !== undefined) return { index: exact, offset };
  for (let distance = 0; distance < Math.max(before.length, after.length); distance++) {
    const next = findBlock(hashes, {
      hash: after[distance],
      before: [...after.slice(0, distance).toReversed(), hash, ...before],
      after: after.slice(distance + 1),
    });
    if (next !== undefined) return { index: next, offset: 0 };
    const previous = findBlock(hashes, {
      hash: before[distance],
      before: before.slice(distance + 1),
      after: [...before.slice(0, distance).toReversed(), hash, ...after],
    });
    if (previous !== undefined) return { index: previous, offset: 1 };
  }
  return undefined;
}

/** A block to find: its hash, its neighbours, and optionally its index among the blocks with the same hash. */
type Block = Pick<ReadingPosition, "before" | "after"> & { hash: string | undefined; nth?: number };

function findBlock(hashes: readonly string[], block: Block): number | undefined {
  const candidates = hashes.flatMap((each, index) => (each === block.hash ? [index] : []));
  if (candidates.length < 2) return candidates[0];
  const likeness = candidates.map((index) => likenessAt(hashes, index, block));
  const best = Math.max(...likeness);
  const isBest = (nth: number) => likeness[nth] === best;
  const numbered = block.nth !== undefined && isBest(block.nth) ? block.nth : undefined;
  return candidates[numbered ?? likeness.indexOf(best)];
}

/**
 * Returns how many stored neighbours are near a block, on the same side of it as when they were stored. Near means at
 * most {@link MAX_NEIGHBOURS} + 2 blocks away.
 */
function likenessAt(hashes: readonly string[], index: number, { before, after }: Block): number {
  const distance = MAX_NEIGHBOURS + 2;
  const above = new Set(hashes.slice(Math.max(0, index - distance), index));
  const below = new Set(hashes.slice(index + 1, index + 1 + distance));
  return before.filter((hash) => above.has(hash)).length + after.filter((hash) => below.has(hash)).length;
}
