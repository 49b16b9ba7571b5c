import { ladderOf } from "./ladderOf.ts";
import type { Names } from "./names.ts";
import type { Reading, Rung, Term } from "./reading.ts";
import { type Field, FIELDS, type Shelf } from "./shelf.ts";
import { mayBeTypo, typoRung } from "./typoRung.ts";

/** A word of a query as it was understood, and the texts it stands in, each with the weightiest place there. */
export interface Understanding {
  term: Term;
  rung: Rung;
  found: Map<number, Field>;
}

/**
 * Tries what a word can mean until something is found anywhere in the site. While texts are still to come, no later meaning
 * pushes in front of what may be found yet.
 */
export async function understand(
  term: Term,
  {
    names,
    shelf,
    isLast,
    within,
  }: { names: Names; shelf: Shelf; isLast: boolean; within?: ReadonlySet<number> | undefined },
): Promise<Understanding> {
  const [typed, ...others] = ladderOf(term, { isLast });
  if (!typed) return { term, rung: { kind: "typed", readings: [] }, found: new Map() };
  const first = { term, rung: typed, found: await findAll(typed.readings, names, shelf) };
  const isWithin = (found: Map<number, Field>) =>
    !within || [...found.keys()].some((place) => within.has(place));
  if (shelf.isPart() || (first.found.size > 0 && isWithin(first.found))) return first;
  if (first.found.size > 0) {
    for (const rung of others.filter(({ kind }) => kind === "typed" || kind === "halfTyped")) {
      const found = await findAll(rung.readings, names, shelf);
      if (found.size > 0 && isWithin(found)) return { term, rung, found };
    }
    return first;
  }
  for (const rung of others) {
    const found = await findAll(rung.readings, names, shelf);
    if (found.size > 0) return { term, rung, found };
  }
  if (!mayBeTypo(term)) return first;
  const typo = typoRung(term, [...names.words(), ...(await shelf.words())]);
  const found = typo && (await findAll(typo.readings, names, shelf));
  return found && found.size > 0 ? { term, rung: typo, found } : first;
}

async function findAll(
  readings: readonly Reading[],
  names: Names,
  shelf: Shelf,
): Promise<Map<number, Field>> {
  const found = new Map<number, Field>();
  const add = (place: number, field: Field) => {
    const before = found.get(place);
    if (before === undefined || FIELDS.indexOf(field) < FIELDS.indexOf(before)) found.set(place, field);
  };
  // All at once: each may take a round trip to the server.
  const standing = await Promise.all(
    readings.filter(({ isInitials }) => !isInitials).map((reading) => shelf.find(reading)),
  );
  for (const each of [...readings.map((reading) => names.find(reading)), ...standing]) {
    for (const [place, field] of each) add(place, field);
  }
  return found;
}
