import { interpretWord } from "./interpretWord.ts";
import type { Names } from "../text/names.ts";
import type { Interpretation, Alternative, Term } from "./interpretation.ts";
import { type Field, FIELDS, type IndexSource } from "../index/indexSource.ts";
import { mayBeTypo, interpretAsTypo } from "./interpretAsTypo.ts";

/** A word of a query as it was understood, and the texts it stands in, each with the weightiest place there. */
export interface Understanding {
  term: Term;
  alternative: Alternative;
  found: Map<number, Field>;
}

interface Context {
  names: Names;
  source: IndexSource;
  /** Whether it is the last word of the query, which may not be finished yet. */
  isLast: boolean;
  /** Places of the texts that have the other words, where there are any. */
  within?: ReadonlySet<number> | undefined;
}

/** Ways to understand a word that are tried on where it stands in the site, but not where the other words do. */
const SPELT: readonly Alternative["kind"][] = ["typed", "halfTyped"];

/**
 * Tries what a word can mean until something is found anywhere in the site. While texts are still to come, no later meaning
 * pushes in front of what may be found yet.
 */
export async function understand(
  term: Term,
  { names, source, isLast, within }: Context,
): Promise<Understanding> {
  const alternatives = interpretWord(term, { isLast });
  let elsewhere: Understanding | undefined;
  for (const alternative of alternatives) {
    if (elsewhere && !SPELT.includes(alternative.kind)) continue;
    const found = await findAll(alternative.readings, names, source);
    if (found.size > 0) {
      if (!within || [...found.keys()].some((place) => within.has(place)))
        return { term, alternative, found };
      elsewhere ??= { term, alternative, found };
    }
    if (source.isPart()) break;
  }
  if (elsewhere) return elsewhere;
  const nowhere = {
    term,
    alternative: alternatives[0] ?? { kind: "typed" as const, readings: [] },
    found: new Map(),
  };
  if (source.isPart() || !mayBeTypo(term)) return nowhere;
  const alternative = interpretAsTypo(term, [...names.words(), ...(await source.words())]);
  const found = alternative && (await findAll(alternative.readings, names, source));
  return found && found.size > 0 ? { term, alternative, found } : nowhere;
}

async function findAll(
  readings: readonly Interpretation[],
  names: Names,
  source: IndexSource,
): Promise<Map<number, Field>> {
  const found = new Map<number, Field>();
  const add = (place: number, field: Field) => {
    const before = found.get(place);
    if (before === undefined || FIELDS.indexOf(field) < FIELDS.indexOf(before)) found.set(place, field);
  };
  // All at once: each may take a round trip to the server.
  const standing = await Promise.all(
    readings.filter(({ isInitials }) => !isInitials).map((reading) => source.find(reading)),
  );
  for (const each of [...readings.map((reading) => names.find(reading)), ...standing]) {
    for (const [place, field] of each) add(place, field);
  }
  return found;
}
