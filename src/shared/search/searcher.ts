import type { SearchAnswer } from "./answer.ts";
import type { IndexSource } from "./index/indexSource.ts";
import type { TextMetadata } from "./index/searchText.ts";

/** Options of one search. */
export interface SearchOptions {
  /** Indices of the texts to search; all texts by default. */
  scope?: ReadonlySet<number> | undefined;
  /** Maximum number of results to return. */
  limit: number;
}

/** Answers queries over the texts of one site. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
}

/** The texts that a searcher searches: see {@link createSearcher}. */
export interface SearcherInput {
  metadata: readonly TextMetadata[];
  source: IndexSource;
}
