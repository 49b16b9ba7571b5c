import leven from "leven";

/** In UTF-16 units, of texts that are compared: comparing takes time in the product of their lengths. */
const LONGEST = 200;

/**
 * Of `candidates`, those spelt most like `text`, best first: at most `most` (3), none whose share of differing
 * characters is above `limit` (0.5).
 */
export function nearest(
  text: string,
  candidates: readonly string[],
  { most = 3, limit = 0.5 }: { most?: number; limit?: number } = {},
): string[] {
  if (text.length > LONGEST) return [];
  return candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => ({ candidate, distance: distance(text, candidate) }))
    .filter((entry) => entry.distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map((entry) => entry.candidate);
}

/** 0 for the same text, 1 for nothing in common; a text that contains the other whole is near. */
function distance(a: string, b: string): number {
  if (a.length > 2 && (a.includes(b) || b.includes(a)) && b.length > 2) return 0.25;
  return leven(a, b) / Math.max(a.length, b.length, 1);
}
