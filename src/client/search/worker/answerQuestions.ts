import { createSearcher } from "../../../shared/search/createSearcher.ts";
import type { Searcher } from "../../../shared/search/searcher.ts";
import type { FromWorker, Question, ToWorker } from "./protocol.ts";
import { openIndex, type OpenIndex } from "./openIndex.ts";

interface Answering {
  /** Fetches JSON; rejects where it cannot be had. */
  fetchJson: (url: string) => Promise<unknown>;
  post: (message: FromWorker) => void;
  /** Whether what nobody has asked for may be fetched. */
  isGoodLine: boolean;
}

interface Searched extends OpenIndex {
  searcher: Searcher;
}

/** From this question on the files of later ones are fetched ahead: one who types a second letter searches in earnest. */
const SETTLED_QUESTIONS = 2;

/**
 * What the worker does with what the page tells it. Texts are fetched from the beginning, since one who opens the search is about to
 * ask; each time more of them are there, the newest question is answered anew.
 */
export function answerQuestions({ fetchJson, post, isGoodLine }: Answering): (message: ToWorker) => void {
  let opened: Extract<ToWorker, { kind: "open" }> | undefined;
  let searched: Promise<Searched> | undefined;
  let asked: { id: number; question: Question } | undefined;
  let isAnswering = false;
  let isAskedAnew = false;
  /** The shelf for which files are fetched ahead. */
  let aheadOf: Searched | undefined;

  const open = () => {
    if (!opened) return;
    const { index, metadata } = opened;
    searched = openIndex(index, fetchJson).then((each) => ({
      ...each,
      searcher: createSearcher({ metadata, source: each.source }),
    }));
    void searched.then(fill);
  };

  async function fill(each: Searched): Promise<void> {
    try {
      for (let more = each.source.loadMore(); more; more = each.source.loadMore()) {
        await more;
        each.failure = undefined;
        void answerNewest();
      }
    } catch (cause) {
      each.failure = cause instanceof Error ? cause.message : String(cause);
      void answerNewest();
    }
  }

  /** Answers the newest question; one that comes meanwhile is answered next, and none twice at a time. */
  async function answerNewest(): Promise<void> {
    isAskedAnew = true;
    if (isAnswering || !searched) return;
    isAnswering = true;
    try {
      while (isAskedAnew) {
        isAskedAnew = false;
        const each = await searched;
        if (!asked) continue;
        post(await answerTo(asked, each));
        if (isGoodLine && asked.id >= SETTLED_QUESTIONS && aheadOf !== each)
          void fetchAhead((aheadOf = each));
      }
    } finally {
      isAnswering = false;
    }
  }

  /** File after file, so that a question has the line almost to itself. What cannot be had is asked for again when it is needed. */
  async function fetchAhead({ source }: Searched): Promise<void> {
    try {
      for (let file = source.prefetchNext(); file; file = source.prefetchNext()) await file;
    } catch {
      aheadOf = undefined;
    }
  }

  async function answerTo(
    { id, question: { query, limit, scope } }: { id: number; question: Question },
    { searcher, failure }: Searched,
  ): Promise<FromWorker> {
    const found = await searcher.search(query, { limit, scope: scope && new Set(scope) });
    const reason = failure ?? found.failure;
    // What could not be fetched is not on its way.
    const answer = { ...found, isPartial: found.isPartial && reason === undefined, failure: reason };
    const isOutsideScope = scope !== undefined && answer.total === 0 && !answer.isPartial;
    const outsideScope = isOutsideScope ? (await searcher.search(query, { limit: 1 })).total : 0;
    return { id, answer, outsideScope };
  }

  return (message) => {
    if (message.kind === "ask") {
      asked = message;
      void answerNewest();
      return;
    }
    if (message.kind === "open") opened = message;
    const failed = message.kind === "retry" ? searched : undefined;
    if (!failed) return open();
    void failed.then((each) => {
      if (!each.isOpen) open();
      else void fill(each);
      return answerNewest();
    });
  };
}
