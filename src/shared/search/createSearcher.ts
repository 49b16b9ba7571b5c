import { NO_ANSWER } from "./answer.ts";
import { createSuggestions } from "./createSuggestions.ts";
import { byRank, matchWords, type TextMatch } from "./matchWords.ts";
import { createMetadataIndex, type MetadataIndex } from "./text/metadataIndex.ts";
import { parseQuery } from "./query/parseQuery.ts";
import { weightOf } from "./rank.ts";
import type { Term } from "./interpret/interpretation.ts";
import type { SearcherInput, Searcher, SearchOptions } from "./searcher.ts";
import type { IndexSource } from "./index/indexSource.ts";
import type { TextMetadata } from "./index/searchText.ts";
import { toResult } from "./toResult.ts";
import { interpretTerm, type InterpretedTerm } from "./interpret/interpretTerm.ts";

/**
 * Creates a searcher over the texts of one site.
 * @param metadata Title, tags and language of every text: posts in the order of the manifest, then pages.
 * @param source Finds and loads the bodies of these texts. `openIndexSource` creates it.
 */
export function createSearcher({ metadata, source }: SearcherInput): Searcher {
  const metadataIndex = createMetadataIndex(metadata);
  const suggest = createSuggestions(metadata);
  return {
    async search(query, options) {
      const terms = parseQuery(query);
      if (terms.length === 0) return NO_ANSWER;
      const failures: Error[] = [];
      const tolerantSource = collectFailures(source, failures);
      // Interprets all words but the last one first, in parallel. The interpretation of the last word depends on the
      // texts that contain all of the others.
      const words = await Promise.all(
        terms
          .slice(0, -1)
          .map((term) => interpretTerm(term, { metadataIndex, source: tolerantSource, isLast: false })),
      );
      const within = words.length > 0 ? new Set(candidatesOf(words, options.scope)) : undefined;
      for (const term of terms.slice(-1))
        words.push(
          await interpretTerm(term, { metadataIndex, source: tolerantSource, isLast: true, within }),
        );
      // A last word of one character is probably unfinished. It is ignored if no text contains all words.
      if (
        words.length > 1 &&
        isSingleCharacter(terms.at(-1)) &&
        candidatesOf(words, options.scope).length === 0
      )
        words.pop();
      const candidates = candidatesOf(words, options.scope);
      const { matches, dropped } = await matchCandidates(candidates, {
        words,
        metadataIndex,
        source: tolerantSource,
        ...options,
      });
      const total = candidates.length - dropped;
      return {
        ...NO_ANSWER,
        results: matches
          .slice(0, options.limit)
          .map((each) => toResult(each, { metadata: metadata[each.index] as TextMetadata, metadataIndex })),
        total,
        isPartial: source.isPartial(),
        failure: failures[0],
        corrections: words.flatMap(({ term: { typed }, alternative: { kind, replacement } }) =>
          replacement === undefined ? [] : [{ kind, typed, replacement }],
        ),
        ...(total === 0 && suggest(words, options.scope)),
      };
    },
  };
}

/** Whether a term is a word of one character, such as the first letter or syllable of an unfinished word. */
function isSingleCharacter(term: Term | undefined): boolean {
  return term !== undefined && !term.isPhrase && [...term.typed].length === 1;
}

/**
 * Wraps a source so that a failed fetch does not end the search. `find` and `words` then return nothing, and the
 * source counts as partial, so that words of the query are not corrected. Appends all errors to `failures`.
 */
function collectFailures(source: IndexSource, failures: Error[]): IndexSource {
  const onError = (cause: unknown) => {
    failures.push(cause instanceof Error ? cause : new Error(String(cause)));
  };
  return {
    ...source,
    isPartial: () => source.isPartial() || failures.length > 0,
    load: (indices) => source.load(indices, onError),
    find: (interpretation) =>
      source.find(interpretation, onError).catch((cause) => (onError(cause), new Map())),
    words: () => source.words().catch((cause) => (onError(cause), [])),
  };
}

/**
 * Returns the indices of the texts in the scope that contain every word according to the index, highest weight first.
 */
function candidatesOf(
  [first, ...others]: readonly InterpretedTerm[],
  scope: SearchOptions["scope"],
): number[] {
  return [...(first?.found ?? [])]
    .flatMap(([index, field]) => {
      if (scope && !scope.has(index)) return [];
      const fields = others.flatMap(({ found }) => found.get(index) ?? []);
      return fields.length < others.length ? [] : [{ index, weight: weightOf([field, ...fields]) }];
    })
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ index }) => index);
}

interface MatchOptions extends SearchOptions {
  words: readonly InterpretedTerm[];
  metadataIndex: MetadataIndex;
  source: IndexSource;
}

/**
 * Checks candidates in batches of at most `source.batchSize` until at least `limit` of them match. Sorts each batch
 * separately, so that results of a later batch never move ahead of earlier ones. Starts no further batch after
 * `limit` times `source.maxTextsPerResult` texts, or after one batch if that is more. If no checked text matches,
 * also drops the candidates that were not checked.
 */
async function matchCandidates(
  candidates: readonly number[],
  { words, metadataIndex, source, limit }: MatchOptions,
): Promise<{ matches: TextMatch[]; dropped: number }> {
  const matches: TextMatch[] = [];
  let from = 0;
  const maxTexts = Math.min(candidates.length, Math.max(source.batchSize, limit * source.maxTextsPerResult));
  while (from < maxTexts && matches.length < limit) {
    const batch = candidates.slice(from, from + source.batchSize);
    const wanted = limit - matches.length;
    const byMetadata = words.length === 1 ? matchMetadata(batch, words, metadataIndex) : [];
    const indices =
      byMetadata.length < wanted ? batch : byMetadata.slice(0, wanted).map(({ index }) => index);
    const texts = await source.load(indices);
    from += indices.length;
    const found = indices.flatMap(
      (index, position) => matchWords({ index, text: texts[position] }, words, metadataIndex) ?? [],
    );
    matches.push(...found.toSorted(byRank));
  }
  const dropped = matches.length === 0 ? candidates.length : from - matches.length;
  return { matches, dropped };
}

/**
 * Returns the texts whose title or tags match, best first. For a query of one word, these texts rank above all
 * others. Their bodies are loaded only to display passages.
 */
function matchMetadata(
  indices: readonly number[],
  words: readonly InterpretedTerm[],
  metadataIndex: MetadataIndex,
): TextMatch[] {
  return indices
    .flatMap((index) => matchWords({ index, text: undefined }, words, metadataIndex) ?? [])
    .filter(({ title, tags }) => title.flat().length + tags.flat().length > 0)
    .toSorted(byRank);
}
