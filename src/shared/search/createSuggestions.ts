import type { SearchAnswer } from "./answer.ts";
import { createNearestWords, type NearestWords } from "./interpret/nearestWords.ts";
import type { SearchOptions } from "./searcher.ts";
import type { Named } from "./index/searchText.ts";
import type { Understanding } from "./interpret/interpretQuery.ts";

/** What helps one on for whom nothing was found. */
type Help = (
  words: readonly Understanding[],
  scope: SearchOptions["scope"],
) => Pick<SearchAnswer, "alone" | "nearest">;

/** Tells how many texts have each word of several, and which words of titles and tags are spelt alike. */
export function createSuggestions(named: readonly Named[]): Help {
  let nearest: { words: NearestWords; tags: NearestWords } | undefined;
  const spell = () => ({
    words: createNearestWords(named.flatMap(({ title }) => title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])),
    tags: createNearestWords(named.flatMap(({ tags }) => tags)),
  });
  return (words, scope) => {
    const unknown = words.filter(({ found }) => found.size === 0).map(({ term }) => term.typed);
    const alike = (kind: "words" | "tags") => [
      ...new Set(unknown.flatMap((typed) => (nearest ??= spell())[kind](typed))),
    ];
    const alone = words.map(({ term: { typed }, found }) => ({
      typed,
      count: [...found.keys()].filter((place) => !scope || scope.has(place)).length,
    }));
    return {
      alone: words.length > 1 ? alone : [],
      nearest: { words: alike("words"), tags: alike("tags") },
    };
  };
}
