import type { SearchAnswer } from "../../../shared/search/answer.ts";
import type { TextMetadata } from "../../../shared/search/index/searchText.ts";
import type { SearchFailure } from "./searchFailure.ts";

/** A search request. */
export interface Question {
  query: string;
  /** Maximum number of results. */
  limit: number;
  /** Indices of the texts to search; default: all texts. */
  scope?: readonly number[] | undefined;
}

/** Messages from the page to the worker. The first message is `open`. A new `ask` replaces earlier ones. */
export type ToWorker =
  | { kind: "open"; index: string; metadata: readonly TextMetadata[] }
  | { kind: "ask"; id: number; question: Question }
  /** Fetches failed files again. */
  | { kind: "retry" };

/** An answer whose failure is a plain object, so that it can be posted to the page. */
export interface PostedAnswer extends Omit<SearchAnswer, "failure"> {
  failure: SearchFailure | undefined;
}

/** An answer to the question with the same ID. If `answer.isPartial`, more answers follow. */
export interface FromWorker {
  id: number;
  answer: PostedAnswer;
  /**
   * Number of matching texts outside the scope. 0 if the question has no scope, if texts within the scope match, or if
   * the answer is partial.
   */
  outsideScope: number;
}
