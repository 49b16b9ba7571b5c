import type { SearchAnswer } from "./answer.ts";
import type { IndexSource } from "./index/indexSource.ts";
import type { TextMetadata } from "./index/searchText.ts";

/** Options of one search. */
export interface SearchOptions {
  /** Indices of the texts to search. Default: all texts. */
  scope?: ReadonlySet<number> | undefined;
  /** Maximum number of results to return. */
  limit: number;
}

/** Answers queries over the texts of one site. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
}

/** The metadata and the index source of the texts of a site: see `createSearcher`. */
export interface SearcherInput {
  metadata: readonly TextMetadata[];
  source: IndexSource;
}
