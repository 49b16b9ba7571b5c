import { createSearcher } from "../../../shared/search/createSearcher.ts";
import type { Searcher } from "../../../shared/search/searcher.ts";
import type { FromWorker, Question, ToWorker } from "./protocol.ts";
import { openIndex, type OpenIndex } from "./openIndex.ts";
import { toSearchFailure } from "./searchFailure.ts";

interface WorkerOptions {
  /** Fetches JSON. Rejects if the file is not available. */
  fetchJson: (url: string) => Promise<unknown>;
  post: (message: FromWorker) => void;
  /** Whether files may be fetched before they are needed. */
  canPrefetch: boolean;
}

interface OpenSearcher extends OpenIndex {
  searcher: Searcher;
}

/** Number of the question that starts prefetching: readers who type a second letter are likely to search. */
const PREFETCH_FROM_QUESTION = 2;

/**
 * Returns the handler of messages to the worker. The message `open` starts fetching the texts. Answers the newest
 * question again whenever more texts have loaded.
 */
export function answerQuestions({
  fetchJson,
  post,
  canPrefetch,
}: WorkerOptions): (message: ToWorker) => void {
  let opened: Extract<ToWorker, { kind: "open" }> | undefined;
  let searcherPromise: Promise<OpenSearcher> | undefined;
  let current: { id: number; question: Question } | undefined;
  let isAnswering = false;
  let needsAnswer = false;
  /** The searcher for whose index prefetching was started last, unless a file failed. */
  let prefetchedFor: OpenSearcher | undefined;

  const open = () => {
    if (!opened) return;
    const { index, metadata } = opened;
    searcherPromise = openIndex(index, fetchJson).then((each) => ({
      ...each,
      searcher: createSearcher({ metadata, source: each.source }),
    }));
    void searcherPromise.then(loadTexts);
  };

  async function loadTexts(each: OpenSearcher): Promise<void> {
    try {
      for (let more = each.source.loadMore(); more; more = each.source.loadMore()) {
        await more;
        each.failure = undefined;
        void answerNewest();
      }
    } catch (cause) {
      each.failure = toSearchFailure(cause);
      void answerNewest();
    }
  }

  /**
   * Answers the newest question. Computes one answer at a time. Of the questions that arrive meanwhile, only the newest
   * is answered.
   */
  async function answerNewest(): Promise<void> {
    needsAnswer = true;
    if (isAnswering || !searcherPromise) return;
    isAnswering = true;
    try {
      while (needsAnswer) {
        needsAnswer = false;
        const each = await searcherPromise;
        if (!current) continue;
        post(await answerTo(current, each));
        if (canPrefetch && current.id >= PREFETCH_FROM_QUESTION && prefetchedFor !== each)
          void prefetch((prefetchedFor = each));
      }
    } finally {
      isAnswering = false;
    }
  }

  /**
   * Prefetches one file at a time, to leave bandwidth for questions. Stops if a file fails; the next answer starts
   * prefetching again.
   */
  async function prefetch({ source }: OpenSearcher): Promise<void> {
    try {
      for (let file = source.prefetchNext(); file; file = source.prefetchNext()) await file;
    } catch {
      prefetchedFor = undefined;
    }
  }

  async function answerTo(
    { id, question: { query, limit, scope } }: { id: number; question: Question },
    { searcher, failure }: OpenSearcher,
  ): Promise<FromWorker> {
    const found = await searcher.search(query, { limit, scope: scope && new Set(scope) });
    const reason = failure ?? (found.failure && toSearchFailure(found.failure));
    // After a failed fetch, the answer is not partial: no more texts are loaded until the reader retries.
    const answer = { ...found, isPartial: found.isPartial && reason === undefined, failure: reason };
    const isOutsideScope = scope !== undefined && answer.total === 0 && !answer.isPartial;
    const outsideScope = isOutsideScope ? (await searcher.search(query, { limit: 1 })).total : 0;
    return { id, answer, outsideScope };
  }

  return (message) => {
    if (message.kind === "ask") {
      current = message;
      void answerNewest();
      return;
    }
    if (message.kind === "open") opened = message;
    const failed = message.kind === "retry" ? searcherPromise : undefined;
    if (!failed) return open();
    void failed.then((each) => {
      if (!each.isOpen) open();
      else void loadTexts(each);
      return answerNewest();
    });
  };
}
