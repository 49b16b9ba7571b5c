import type { SearchAnswer } from "./answer.ts";
import { createNearestWords, type NearestWords } from "./interpret/nearestWords.ts";
import type { SearchOptions } from "./searcher.ts";
import type { TextMetadata } from "./index/searchText.ts";
import type { InterpretedTerm } from "./interpret/interpretTerm.ts";

/** Returns the word counts and suggestions for a query without results. */
type Suggest = (
  words: readonly InterpretedTerm[],
  scope: SearchOptions["scope"],
) => Pick<SearchAnswer, "wordCounts" | "suggestions">;

/**
 * Creates a function that counts the texts that contain each word of a query. The function also suggests tags, and
 * words from titles, that are similar to the words of the query that no text contains.
 */
export function createSuggestions(metadata: readonly TextMetadata[]): Suggest {
  let similar: { words: NearestWords; tags: NearestWords } | undefined;
  const indexWords = () => ({
    words: createNearestWords(metadata.flatMap(({ title }) => title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])),
    tags: createNearestWords(metadata.flatMap(({ tags }) => tags)),
  });
  return (words, scope) => {
    const unknown = words.filter(({ found }) => found.size === 0).map(({ term }) => term.typed);
    const similarTo = (kind: "words" | "tags") => [
      ...new Set(unknown.flatMap((typed) => (similar ??= indexWords())[kind](typed))),
    ];
    const wordCounts = words.map(({ term: { typed }, found }) => ({
      typed,
      count: [...found.keys()].filter((index) => !scope || scope.has(index)).length,
    }));
    return {
      wordCounts: words.length > 1 ? wordCounts : [],
      suggestions: { words: similarTo("words"), tags: similarTo("tags") },
    };
  };
}
