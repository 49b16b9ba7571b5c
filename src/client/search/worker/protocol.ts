import type { SearchAnswer } from "../../../shared/search/answer.ts";
import type { TextMetadata } from "../../../shared/search/index/searchText.ts";
import type { SearchFailure } from "./searchFailure.ts";

/** A search request. */
export interface Question {
  query: string;
  /** Maximum number of results. */
  limit: number;
  /** Indices of the texts to search; all texts by default. */
  scope?: readonly number[] | undefined;
}

/** Messages from the page to the worker. `open` is the first. A new `ask` replaces earlier ones. */
export type ToWorker =
  | { kind: "open"; index: string; metadata: readonly TextMetadata[] }
  | { kind: "ask"; id: number; question: Question }
  /** Fetches failed files again. */
  | { kind: "retry" };

/** An answer whose failure can be posted. */
export interface PostedAnswer extends Omit<SearchAnswer, "failure"> {
  failure: SearchFailure | undefined;
}

/** The answer to the question with this ID. More answers follow when `answer.isPartial`. */
export interface FromWorker {
  id: number;
  answer: PostedAnswer;
  /** Number of matching texts outside the scope, when there are none within it. */
  outsideScope: number;
}
