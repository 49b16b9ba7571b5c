import { NO_ANSWER } from "./answer.ts";
import { createSuggestions } from "./createSuggestions.ts";
import { byRank, look, type Look } from "./matchWords.ts";
import { createNames, type Names } from "./text/names.ts";
import { parseQuery } from "./query/parseQuery.ts";
import { weigh } from "./rank.ts";
import type { Term } from "./interpret/interpretation.ts";
import type { Searched, Searcher, SearchOptions } from "./searcher.ts";
import type { IndexSource } from "./index/indexSource.ts";
import type { Named } from "./index/searchText.ts";
import { toResult } from "./toResult.ts";
import { understand, type Understanding } from "./interpret/interpretQuery.ts";

/** A searcher over the texts of a site, however they are fetched. */
export function createSearcher({ named, source }: Searched): Searcher {
  const names = createNames(named);
  const help = createSuggestions(named);
  return {
    async search(query, options) {
      const terms = parseQuery(query);
      if (terms.length === 0) return NO_ANSWER;
      const failures: string[] = [];
      const mild = withoutRejections(source, failures);
      // Where the last word may stand hangs on the others, which do not hang on one another.
      const words = await Promise.all(
        terms.slice(0, -1).map((term) => understand(term, { names, source: mild, isLast: false })),
      );
      const within = words.length > 0 ? new Set(candidatesOf(words, options.scope)) : undefined;
      for (const term of terms.slice(-1))
        words.push(await understand(term, { names, source: mild, isLast: true, within }));
      // Of what has only begun to be typed nothing follows: what has the words before it stays.
      if (words.length > 1 && isBegun(terms.at(-1)) && candidatesOf(words, options.scope).length === 0)
        words.pop();
      const candidates = candidatesOf(words, options.scope);
      const { looks, dropped } = await lookInto(candidates, { words, names, source: mild, ...options });
      const total = candidates.length - dropped;
      return {
        ...NO_ANSWER,
        results: looks
          .slice(0, options.limit)
          .map((each) => toResult(each, { named: named[each.place] as Named, names })),
        total,
        isPart: source.isPart(),
        failure: failures[0],
        understood: words.flatMap(({ term: { typed }, alternative: { kind, instead } }) =>
          instead === undefined ? [] : [{ kind, typed, instead }],
        ),
        ...(total === 0 && help(words, options.scope)),
      };
    },
  };
}

/** A first letter or syllable. */
function isBegun(term: Term | undefined): boolean {
  return term !== undefined && !term.isPhrase && [...term.typed].length === 1;
}

/** What cannot be fetched finds nothing, or is not looked into; why is noted. */
function withoutRejections(source: IndexSource, failures: string[]): IndexSource {
  const note = (cause: unknown) => {
    failures.push(cause instanceof Error ? cause.message : String(cause));
  };
  return {
    ...source,
    isPart: () => source.isPart() || failures.length > 0,
    load: (places) => source.load(places, note),
    find: (reading) => source.find(reading, note).catch((cause) => (note(cause), new Map())),
    words: () => source.words().catch((cause) => (note(cause), [])),
  };
}

/** Posts in which every word stands, as far as is known, the weightiest first. */
function candidatesOf([first, ...others]: readonly Understanding[], scope: SearchOptions["scope"]): number[] {
  return [...(first?.found ?? [])]
    .flatMap(([place, field]) => {
      if (scope && !scope.has(place)) return [];
      const fields = others.flatMap(({ found }) => found.get(place) ?? []);
      return fields.length < others.length ? [] : [{ place, weight: weigh([field, ...fields]) }];
    })
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ place }) => place);
}

interface Looking extends SearchOptions {
  words: readonly Understanding[];
  names: Names;
  source: IndexSource;
}

/**
 * Looks into the first candidates, as many at once as the shelf can, until as many are found as are wanted. Each such batch is put in
 * order by itself, so that more results come behind those that were read. Where none of as many as the shelf has
 * patience for holds every word, the others are not believed to.
 */
async function lookInto(
  candidates: readonly number[],
  { words, names, source, limit }: Looking,
): Promise<{ looks: Look[]; dropped: number }> {
  const looks: Look[] = [];
  let from = 0;
  const most = Math.min(candidates.length, Math.max(source.reach, limit * source.patience));
  while (from < most && looks.length < limit) {
    const batch = candidates.slice(from, from + source.reach);
    const wanted = limit - looks.length;
    const named = words.length === 1 ? lookAtNames(batch, words, names) : [];
    const places = named.length < wanted ? batch : named.slice(0, wanted).map(({ place }) => place);
    const texts = await source.load(places);
    from += places.length;
    const found = places.flatMap((place, index) => look({ place, text: texts[index] }, words, names) ?? []);
    looks.push(...found.toSorted(byRank));
  }
  const dropped = looks.length === 0 ? candidates.length : from - looks.length;
  return { looks, dropped };
}

/** Those whose order their titles or tags tell, where a query is a single word; their texts are needed only to be shown. */
function lookAtNames(places: readonly number[], words: readonly Understanding[], names: Names): Look[] {
  return places
    .flatMap((place) => look({ place, text: undefined }, words, names) ?? [])
    .filter(({ title, tags }) => title.flat().length + tags.flat().length > 0)
    .toSorted(byRank);
}
