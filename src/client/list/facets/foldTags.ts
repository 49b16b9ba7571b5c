import type { FacetValue } from "../../../shared/listing/filter.ts";

/** As many tags stand open at most; a site with no more than these folds none. */
export const FIRST_TAGS = 12;

/** Tags that stand open, and those folded under «more»: all that are used once, and all beyond the first. */
export function foldTags(
  tags: readonly FacetValue[],
  { total }: { total: number },
): { open: readonly FacetValue[]; folded: readonly FacetValue[] } {
  if (total <= FIRST_TAGS) return { open: tags, folded: [] };
  const repeated = tags.slice(0, FIRST_TAGS).filter(({ count }) => count > 1);
  // Where every tag is used once, the first are as good as any.
  const open = repeated.length > 0 ? repeated : tags.slice(0, FIRST_TAGS);
  return { open, folded: tags.slice(open.length) };
}
