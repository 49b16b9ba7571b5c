/** A position in a text that survives edits around it. Hashes are those of `hashBlock`. */
export interface ReadingPosition {
  /** Hash of the block at the top of the screen. */
  hash: string;
  /** Index among the blocks with the same hash. */
  nth: number;
  /** Share of the block above the top of the screen, 0 to 1. */
  offset: number;
  /** Hashes of the blocks before it, nearest first. */
  before: string[];
  /** Hashes of the blocks after it, nearest first. */
  after: string[];
}

/** A position as it is in the current text. */
export interface BlockPosition {
  /** Index of the block. */
  index: number;
  offset: number;
}

/** Number of neighbours that are stored on each side. */
export const NEIGHBOURS = 4;

/**
 * Returns the position of a block in a text.
 * @param hashes Hashes of all blocks.
 */
export function positionAt(hashes: readonly string[], { index, offset }: BlockPosition): ReadingPosition {
  const hash = hashes[index] ?? "";
  return {
    hash,
    nth: hashes.slice(0, index).filter((each) => each === hash).length,
    offset: Math.min(Math.max(offset, 0), 1),
    before: hashes.slice(Math.max(0, index - NEIGHBOURS), index).toReversed(),
    after: hashes.slice(index + 1, index + 1 + NEIGHBOURS),
  };
}

/**
 * Finds a stored position in the current text. Among blocks with the same hash, prefers the one with most of
 * its neighbours, then the one with its index. When the block is gone, returns the start or end of its nearest
 * neighbour; undefined when none is left.
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

/** A block by its hash, its neighbours and optionally its index among equal blocks. */
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

/** Returns how many neighbours a block still has on the same side. */
function likenessAt(hashes: readonly string[], index: number, { before, after }: Block): number {
  const distance = NEIGHBOURS + 2;
  const above = new Set(hashes.slice(Math.max(0, index - distance), index));
  const below = new Set(hashes.slice(index + 1, index + 1 + distance));
  return before.filter((hash) => above.has(hash)).length + after.filter((hash) => below.has(hash)).length;
}
