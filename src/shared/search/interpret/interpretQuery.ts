import { ladderOf } from "./interpretWord.ts";
import type { Names } from "../text/names.ts";
import type { Reading, Rung, Term } from "./interpretation.ts";
import { type Field, FIELDS, type Shelf } from "../index/indexSource.ts";
import { mayBeTypo, typoRung } from "./interpretAsTypo.ts";

/** A word of a query as it was understood, and the texts it stands in, each with the weightiest place there. */
export interface Understanding {
  term: Term;
  rung: Rung;
  found: Map<number, Field>;
}

interface Context {
  names: Names;
  shelf: Shelf;
  /** Whether it is the last word of the query, which may not be finished yet. */
  isLast: boolean;
  /** Places of the texts that have the other words, where there are any. */
  within?: ReadonlySet<number> | undefined;
}

/** Ways to understand a word that are tried on where it stands in the site, but not where the other words do. */
const SPELT: readonly Rung["kind"][] = ["typed", "halfTyped"];

/**
 * Tries what a word can mean until something is found anywhere in the site. While texts are still to come, no later meaning
 * pushes in front of what may be found yet.
 */
export async function understand(
  term: Term,
  { names, shelf, isLast, within }: Context,
): Promise<Understanding> {
  const ladder = ladderOf(term, { isLast });
  let elsewhere: Understanding | undefined;
  for (const rung of ladder) {
    if (elsewhere && !SPELT.includes(rung.kind)) continue;
    const found = await findAll(rung.readings, names, shelf);
    if (found.size > 0) {
      if (!within || [...found.keys()].some((place) => within.has(place))) return { term, rung, found };
      elsewhere ??= { term, rung, found };
    }
    if (shelf.isPart()) break;
  }
  if (elsewhere) return elsewhere;
  const nowhere = { term, rung: ladder[0] ?? { kind: "typed" as const, readings: [] }, found: new Map() };
  if (shelf.isPart() || !mayBeTypo(term)) return nowhere;
  const rung = typoRung(term, [...names.words(), ...(await shelf.words())]);
  const found = rung && (await findAll(rung.readings, names, shelf));
  return found && found.size > 0 ? { term, rung, found } : nowhere;
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
