import leven from "leven";

/**
 * Maximum number of edits between two names that are similar, as a share of the length of the longer name, 0 to 1.
 */
const LIMIT = 0.3;

/**
 * Minimum length of a name that counts as similar to a longer name because the longer one contains it, as in `url`
 * and `baseurl`. As a share of the length of the longer name, 0 to 1.
 */
const CONTAINED = 0.4;

/**
 * Maximum length of names that are compared, in UTF-16 code units. The time of a comparison is proportional to the
 * product of the lengths.
 */
const MAX_LENGTH = 200;

/**
 * Returns the candidate that the author most likely intended when writing `written`. Returns undefined if no
 * candidate is similar enough.
 */
export function likelyMeant(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  let best: { candidate: string; distance: number; excess: number } | undefined;
  for (const candidate of candidates) {
    const distance = distanceOf(written, candidate);
    if (distance > LIMIT) continue;
    const excess = Math.abs(candidate.length - written.length);
    if (!best || distance < best.distance || (distance === best.distance && excess < best.excess))
      best = { candidate, distance, excess };
  }
  return best?.candidate;
}

/**
 * Returns the distance of two names, 0 to 1: the number of edits divided by the length of the longer name. At most
 * {@link LIMIT} if one name contains the other and {@link CONTAINED} is met. Returns 1 for names that are too
 * different or too long. Also returns 1 for names that differ only in digits, because these are different names, not
 * typing errors.
 */
function distanceOf(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length > MAX_LENGTH || a.replace(/\d+/g, "") === b.replace(/\d+/g, "")) return 1;
  const maxEdits = Math.floor(longer.length * LIMIT);
  if (shorter.length > 1 && longer.includes(shorter) && shorter.length >= longer.length * CONTAINED)
    return Math.min(LIMIT, (longer.length - shorter.length) / longer.length);
  if (longer.length - shorter.length > maxEdits) return 1;
  return (leven(a, b, { maxDistance: maxEdits + 2 }) - transposed(a, b)) / longer.length;
}

/**
 * Returns 1 if the names differ only by two swapped adjacent characters, otherwise 0. leven counts a swap as two
 * edits; subtracting the result makes it one.
 */
function transposed(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  const start = [...a].findIndex((_, index) => a[index] !== b[index]);
  const swapped = a.slice(0, start) + (a[start + 1] ?? "") + (a[start] ?? "") + a.slice(start + 2);
  return start >= 0 && swapped === b ? 1 : 0;
}
