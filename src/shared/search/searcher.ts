import type { SearchAnswer } from "./answer.ts";
import type { IndexSource } from "./index/indexSource.ts";
import type { Named } from "./index/searchText.ts";

export interface SearchOptions {
  /** Places of the texts that may be found; all where it is left out. */
  scope?: ReadonlySet<number> | undefined;
  /** How many results are wanted of all. */
  limit: number;
}

/** Answers queries over one site. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
}

/** What a searcher looks through. */
export interface Searched {
  named: readonly Named[];
  source: IndexSource;
}
