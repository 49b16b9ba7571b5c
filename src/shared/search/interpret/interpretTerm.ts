import { interpretWord } from "./interpretWord.ts";
import type { MetadataIndex } from "../text/metadataIndex.ts";
import type { Interpretation, Alternative, Term } from "./interpretation.ts";
import { type SearchField, SEARCHED_FIELDS, type IndexSource } from "../index/indexSource.ts";
import { mayBeTypo, interpretAsTypo } from "./interpretAsTypo.ts";

/** A term of a query with the alternative that was chosen for it. */
export interface InterpretedTerm {
  term: Term;
  alternative: Alternative;
  /** The texts that contain the alternative. Maps the index of each text to the field with the highest weight. */
  found: Map<number, SearchField>;
}

interface Context {
  metadataIndex: MetadataIndex;
  source: IndexSource;
  /** Whether the term is the last one of the query and may therefore be incomplete. */
  isLast: boolean;
  /**
   * Indices of the texts that contain all other terms. Undefined if there are no other terms or if they are not
   * interpreted yet.
   */
  within?: ReadonlySet<number> | undefined;
}

/**
 * Kinds of alternatives that are still tried after an earlier alternative was found, but only in texts that lack some
 * of the other terms.
 */
const SPELLING_KINDS: readonly Alternative["kind"][] = ["typed", "halfTyped"];

/**
 * Tries the alternatives of a term in order until one is found. Prefers an alternative that occurs in a text with all
 * other terms. If none is found, tries to correct a typing error. While texts are loading, tries only the first
 * alternative and no correction, because the missing texts may contain the term.
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
  // Looks up the interpretations in parallel, because each lookup may need a request.
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
