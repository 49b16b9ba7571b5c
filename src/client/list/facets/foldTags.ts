import type { FacetValue } from "../../../shared/listing/filter.ts";

/** Maximum number of tags that are shown unfolded. */
export const FIRST_TAGS = 12;

/**
 * Splits tags into shown and folded tags. Folds tags that are used only once, and all tags after the first {@link FIRST_TAGS}.
 * @param tags The loaded tags, most used first. Less used tags may be missing.
 * @param total Number of all tags that can be chosen. If it is at most {@link FIRST_TAGS}, no tag is folded.
 */
export function foldTags(
  tags: readonly FacetValue[],
  { total }: { total: number },
): { open: readonly FacetValue[]; folded: readonly FacetValue[] } {
  if (total <= FIRST_TAGS) return { open: tags, folded: [] };
  const repeated = tags.slice(0, FIRST_TAGS).filter(({ count }) => count > 1);
  // If every tag is used only once, the first `FIRST_TAGS` are shown.
  const open = repeated.length > 0 ? repeated : tags.slice(0, FIRST_TAGS);
  return { open, folded: tags.slice(open.length) };
}
