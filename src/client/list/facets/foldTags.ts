import type { FacetValue } from "../../../shared/listing/filter.ts";

/** Maximum number of tags that are shown. A site with at most this number folds none. */
export const FIRST_TAGS = 12;

/** Splits tags into the shown ones and the folded ones: tags that are used once, and all after the first {@link FIRST_TAGS}. */
export function foldTags(
  tags: readonly FacetValue[],
  { total }: { total: number },
): { open: readonly FacetValue[]; folded: readonly FacetValue[] } {
  if (total <= FIRST_TAGS) return { open: tags, folded: [] };
  const repeated = tags.slice(0, FIRST_TAGS).filter(({ count }) => count > 1);
  // If every tag is used once, the first ones are shown.
  const open = repeated.length > 0 ? repeated : tags.slice(0, FIRST_TAGS);
  return { open, folded: tags.slice(open.length) };
}
