import leven from "leven";

/** Maximum share of the longer name that a typo changes. */
const LIMIT = 0.3;

/** Minimum share of the longer name for a name that it contains, as `baseurl` contains `url`. */
const CONTAINED = 0.4;

/** Maximum length of compared names, in UTF-16 units. A comparison takes time proportional to the product of the lengths. */
const LONGEST = 200;

/** Returns the candidate that `written` is most likely a typo of; `undefined` if none is similar. */
export function likelyMeant(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
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

/** Returns the number of edits divided by the length of the longer text. Returns 1 for names that differ only in numbers: they are no typos. */
function distanceOf(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length > LONGEST || a.replace(/\d+/g, "") === b.replace(/\d+/g, "")) return 1;
  const most = Math.floor(longer.length * LIMIT);
  if (shorter.length > 1 && longer.includes(shorter) && shorter.length >= longer.length * CONTAINED)
    return Math.min(LIMIT, (longer.length - shorter.length) / longer.length);
  if (longer.length - shorter.length > most) return 1;
  return (leven(a, b, { maxDistance: most + 2 }) - transposed(a, b)) / longer.length;
}

/** Returns 1 if the texts differ only by two swapped neighbours, else 0. A swap counts as one edit. */
function transposed(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  const start = [...a].findIndex((_, index) => a[index] !== b[index]);
  const swapped = a.slice(0, start) + (a[start + 1] ?? "") + (a[start] ?? "") + a.slice(start + 2);
  return start >= 0 && swapped === b ? 1 : 0;
}
