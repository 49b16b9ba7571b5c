import { interpretWord } from "./interpretWord.ts";
import type { MetadataIndex } from "../text/metadataIndex.ts";
import type { Interpretation, Alternative, Term } from "./interpretation.ts";
import { type SearchField, SEARCHED_FIELDS, type IndexSource } from "../index/indexSource.ts";
import { mayBeTypo, interpretAsTypo } from "./interpretAsTypo.ts";

/** A term of a query with the alternative that was found, and the best field in each text that contains it. */
export interface InterpretedTerm {
  term: Term;
  alternative: Alternative;
  found: Map<number, SearchField>;
}

interface Context {
  metadataIndex: MetadataIndex;
  source: IndexSource;
  /** Whether the term is the last of the query and may be incomplete. */
  isLast: boolean;
  /** Indices of the texts that contain all other terms; undefined while these are not known. */
  within?: ReadonlySet<number> | undefined;
}

/** Kinds that are tried even when an earlier one was found in texts without the other terms. */
const SPELLING_KINDS: readonly Alternative["kind"][] = ["typed", "halfTyped"];

/**
 * Tries the alternatives of a term until one is found. Prefers one that occurs in a text with all other terms.
 * While texts are loading, only the first alternative is tried: it may still be found.
 */
export async function interpretTerm(
  term: Term,
  { metadataIndex, source, isLast, within }: Context,
): Promise<InterpretedTerm> {
  const alternatives = interpretWord(term, { isLast });
  let fallback: InterpretedTerm | undefined;
  for (const alternative of alternatives) {
    if (fallback && !SPELLING_KINDS.includes(alternative.kind)) continue;
    const found = await findAll(alternative.interpretations, metadataIndex, source);
    if (found.size > 0) {
      if (!within || [...found.keys()].some((index) => within.has(index)))
        return { term, alternative, found };
      fallback ??= { term, alternative, found };
    }
    if (source.isPartial()) break;
  }
  if (fallback) return fallback;
  const notFound = {
    term,
    alternative: alternatives[0] ?? { kind: "typed" as const, interpretations: [] },
    found: new Map(),
  };
  if (source.isPartial() || !mayBeTypo(term)) return notFound;
  const alternative = interpretAsTypo(term, [...metadataIndex.words(), ...(await source.words())]);
  const found = alternative && (await findAll(alternative.interpretations, metadataIndex, source));
  return found && found.size > 0 ? { term, alternative, found } : notFound;
}

async function findAll(
  interpretations: readonly Interpretation[],
  metadataIndex: MetadataIndex,
  source: IndexSource,
): Promise<Map<number, SearchField>> {
  const found = new Map<number, SearchField>();
  const add = (index: number, field: SearchField) => {
    const before = found.get(index);
    if (before === undefined || SEARCHED_FIELDS.indexOf(field) < SEARCHED_FIELDS.indexOf(before))
      found.set(index, field);
  };
  // In parallel: each may need a request.
  const inTexts = await Promise.all(
    interpretations
      .filter(({ isInitials }) => !isInitials)
      .map((interpretation) => source.find(interpretation)),
  );
  for (const each of [
    ...interpretations.map((interpretation) => metadataIndex.find(interpretation)),
    ...inTexts,
  ]) {
    for (const [index, field] of each) add(index, field);
  }
  return found;
}
