import leven from "leven";

/** Share of the longer name that a slip changes at most. */
const LIMIT = 0.3;

/** Share of the longer name that one must have which it contains: `url` of `baseurl`. */
const CONTAINED = 0.4;

/** In UTF-16 units, of names that are compared: comparing takes time in the product of their lengths. */
const LONGEST = 200;

/** The name of `candidates` that `written` most likely is a slip of; `undefined` if none is near. */
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

/** Edits by the length of the longer text; 1 for names that differ in numbers alone, which are names of different things. */
function distanceOf(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length > LONGEST || a.replace(/\d+/g, "") === b.replace(/\d+/g, "")) return 1;
  const most = Math.floor(longer.length * LIMIT);
  if (shorter.length > 1 && longer.includes(shorter) && shorter.length >= longer.length * CONTAINED)
    return Math.min(LIMIT, (longer.length - shorter.length) / longer.length);
  if (longer.length - shorter.length > most) return 1;
  return (leven(a, b, { maxDistance: most + 2 }) - transposed(a, b)) / longer.length;
}

/** 1 for texts that differ by two neighbours which changed places, a slip that counts as one edit. */
function transposed(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  const start = [...a].findIndex((_, index) => a[index] !== b[index]);
  const swapped = a.slice(0, start) + (a[start + 1] ?? "") + (a[start] ?? "") + a.slice(start + 2);
  return start >= 0 && swapped === b ? 1 : 0;
}
