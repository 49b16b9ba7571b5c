import type { Post, StandingPage } from "../../../shared/manifest/schema.ts";
import type { SearchResult } from "../../../shared/search/answer.ts";
import type { PostedAnswer, Question } from "./protocol.ts";

/** Client of the search worker. Starts the worker on first use. */
export interface SearchClient {
  /** Starts the worker, to speed up the first question. */
  preload(): void;
  /**
   * Sends a question and replaces the listener. The listener may be called more than once, first with late answers to
   * earlier questions.
   */
  ask(question: Question, listener: Listener): void;
  /** Cancels all questions and removes the listener. */
  stop(): void;
  /** Fetches failed files again. */
  retry(): void;
  /** Replaces the worker and asks the newest question again. For a worker that does not respond. */
  restart(): void;
  /** Returns the latest answer. */
  last(): ClientAnswer | undefined;
}

/** Metadata of a post or page that the worker does not send with a result. */
export type ResultMetadata = Pick<StandingPage, "url" | "language"> & Partial<Pick<Post, "date">>;

/** A result with its metadata. */
export interface FoundText extends SearchResult {
  entry: ResultMetadata;
}

/** The answer to a question. */
export interface ClientAnswer extends Omit<PostedAnswer, "results"> {
  question: Question;
  results: FoundText[];
  outsideScope: number;
}

/** Receives answers. */
export interface Listener {
  onAnswer(found: ClientAnswer): void;
  /** Called if the entire search failed. */
  onFailure(reason: string): void;
}
