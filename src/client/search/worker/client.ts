import type { Post, StandingPage } from "../../../shared/manifest/schema.ts";
import type { SearchAnswer, SearchResult } from "../../../shared/search/answer.ts";
import type { Question } from "./protocol.ts";

/** Asks the worker that has the texts, which is started when one is about to ask. */
export interface SearchClient {
  /** Starts what a question will need. */
  warmUp(): void;
  /** Asks; what was asked before is answered no more. More than one answer may come. */
  ask(question: Question, listener: Listener): void;
  /** Asks no more. */
  stop(): void;
  /** Fetches again what could not be fetched. */
  retry(): void;
  /** Begins anew, with another worker: what is awaited may never come. */
  restart(): void;
  /** What was found last, for one who comes back to it. */
  last(): Found | undefined;
}

/** What is shown of a post or page besides what was found in it. */
export type Entry = Pick<StandingPage, "url" | "language"> & Partial<Pick<Post, "date">>;

export interface FoundText extends SearchResult {
  entry: Entry;
}

/** What was found for a question. */
export interface Found extends Omit<SearchAnswer, "results"> {
  question: Question;
  results: FoundText[];
  outsideScope: number;
}

export interface Listener {
  hear(found: Found): void;
  /** Nothing could be searched, not even titles. */
  fail(reason: string): void;
}
