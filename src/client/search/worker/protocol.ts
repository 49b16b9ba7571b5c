import type { SearchAnswer } from "../../../shared/search/answer.ts";
import type { TextMetadata } from "../../../shared/search/index/searchText.ts";

/** What is asked of the texts. */
export interface Question {
  query: string;
  /** How many results are wanted of all. */
  limit: number;
  /** Places of the texts that may be found; all where it is left out. */
  scope?: readonly number[] | undefined;
}

/** What the page tells the worker: first where the texts are and how they are called, then questions, of which the newest counts. */
export type ToWorker =
  | { kind: "open"; index: string; metadata: readonly TextMetadata[] }
  | { kind: "ask"; id: number; question: Question }
  /** What could not be fetched is asked for again. */
  | { kind: "retry" };

/** An answer to the question of that number; another one follows where `answer.isPart`. */
export interface FromWorker {
  id: number;
  answer: SearchAnswer;
  /** Where nothing was found within the scope: how many texts there are beyond it. */
  outsideScope: number;
}
