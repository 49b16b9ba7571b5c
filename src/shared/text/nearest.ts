import leven from "leven";

/**
 * Maximum length of texts that are compared, in UTF-16 code units. The time of a comparison is proportional to the
 * product of the lengths.
 */
const MAX_LENGTH = 200;

/**
 * Returns the candidates whose spelling is most similar to a text, best first.
 * @param max Maximum number of results. Default: 3.
 * @param limit Maximum share of characters that differ, 0 to 1. Default: 0.5.
 */
export function nearest(
  text: string,
  candidates: readonly string[],
  { max = 3, limit = 0.5 }: { max?: number; limit?: number } = {},
): string[] {
  if (text.length > MAX_LENGTH) return [];
  return candidates
    .filter((candidate) => candidate.length <= MAX_LENGTH)
    .map((candidate) => ({ candidate, distance: distance(text, candidate) }))
    .filter((entry) => entry.distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map((entry) => entry.candidate);
}

/**
 * Returns the share of characters that differ, 0 to 1. Returns 0.25 if both texts differ, have at least three characters
 * and one contains the other.
 */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 2 && (a.includes(b) || b.includes(a)) && b.length > 2) return 0.25;
  return leven(a, b) / Math.max(a.length, b.length, 1);
}
