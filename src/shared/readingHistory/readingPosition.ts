/** A place in a text that holds when the text around it changes. Hashes are those of `hashBlock`. */
export interface Place {
  /** Of the block at the top of the screen. */
  hash: string;
  /** Which of the blocks with that hash it is, from 0. */
  nth: number;
  /** How far down the block, from 0 to 1. */
  offset: number;
  /** Of the blocks before it, the nearest first. */
  before: string[];
  /** Of those after it, the nearest first. */
  after: string[];
}

/** Where a place is in a text as it is now. */
export interface Found {
  /** Number of the block, from 0. */
  index: number;
  offset: number;
}

/** Blocks that are kept on each side. */
export const NEIGHBOURS = 4;

/** The place of a block in a text, which is given by the hashes of its blocks. */
export function positionAt(hashes: readonly string[], { index, offset }: Found): Place {
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
 * Where a place is now. Of several blocks with its hash that with most of its neighbours is taken, then the one of its number. Where
 * the block is gone, its place is where its nearest neighbour that is left begins, or ends. `undefined` where none is left.
 */
export function findPosition(hashes: readonly string[], place: Place): Found | undefined {
  const { hash, offset, before, after } = place;
  const own = findBlock(hashes, place);
  if (own !== undefined) return { index: own, offset };
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

/** A block by its hash, its neighbours and, where it is known, its number. */
type Block = Pick<Place, "before" | "after"> & { hash: string | undefined; nth?: number };

function findBlock(hashes: readonly string[], block: Block): number | undefined {
  const candidates = hashes.flatMap((each, index) => (each === block.hash ? [index] : []));
  if (candidates.length < 2) return candidates[0];
  const likeness = candidates.map((index) => likenessAt(hashes, index, block));
  const most = Math.max(...likeness);
  const isLikeliest = (nth: number) => likeness[nth] === most;
  const numbered = block.nth !== undefined && isLikeliest(block.nth) ? block.nth : undefined;
  return candidates[numbered ?? likeness.indexOf(most)];
}

/** How many of its neighbours a block has near it, each on its own side. */
function likenessAt(hashes: readonly string[], index: number, { before, after }: Block): number {
  const reach = NEIGHBOURS + 2;
  const above = new Set(hashes.slice(Math.max(0, index - reach), index));
  const below = new Set(hashes.slice(index + 1, index + 1 + reach));
  return before.filter((hash) => above.has(hash)).length + after.filter((hash) => below.has(hash)).length;
}
