import leven from "leven";

/** Maximum number of edits in a typo, as a share of the length of the longer name, 0 to 1. */
const LIMIT = 0.3;

/**
 * Minimum length of a name that another name contains, as a share of the length of the longer name, 0 to 1:
 * `baseurl` contains `url`.
 */
const CONTAINED = 0.4;

/** Maximum length of compared names, in UTF-16 code units. A comparison takes time proportional to the product of the lengths. */
const MAX_LENGTH = 200;

/** Returns the candidate that the author most likely intended by `written`. Returns undefined if none is similar. */
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
 * Returns the number of edits divided by the length of the longer name, 0 to 1. Returns 1 for names that differ only
 * in digits: these are different names, not typos.
 */
function distanceOf(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length > MAX_LENGTH || a.replace(/\d+/g, "") === b.replace(/\d+/g, "")) return 1;
  const most = Math.floor(longer.length * LIMIT);
  if (shorter.length > 1 && longer.includes(shorter) && shorter.length >= longer.length * CONTAINED)
    return Math.min(LIMIT, (longer.length - shorter.length) / longer.length);
  if (longer.length - shorter.length > most) return 1;
  return (leven(a, b, { maxDistance: most + 2 }) - transposed(a, b)) / longer.length;
}

/** Returns 1 if the names differ only by two swapped neighbours, otherwise 0. Subtracted, because leven counts a swap as two edits. */
function transposed(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  const start = [...a].findIndex((_, index) => a[index] !== b[index]);
  const swapped = a.slice(0, start) + (a[start + 1] ?? "") + (a[start] ?? "") + a.slice(start + 2);
  return start >= 0 && swapped === b ? 1 : 0;
}
