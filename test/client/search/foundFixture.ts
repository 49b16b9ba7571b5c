import type {
  ClientAnswer,
  FoundText,
  Listener,
  SearchClient,
} from "../../../src/client/search/worker/searchClientTypes.ts";
import type { Question } from "../../../src/client/search/worker/protocol.ts";
import { NO_ANSWER } from "../../../src/shared/search/answer.ts";

/** Creates a result with passages and their text fragments. */
export function createResult(
  index: number,
  title: string,
  { passages = [], isTitleHit = false }: { passages?: string[]; isTitleHit?: boolean } = {},
): FoundText {
  return {
    index,
    title: [{ text: title, isHit: isTitleHit }],
    tags: [],
    passages: passages.map((text) => ({
      heading: [],
      pieces: [{ text, isHit: true }],
      fragment: `:~:text=${encodeURIComponent(text)}`,
    })),
    entry: { url: `/posts/${index}/`, language: "ko", date: "2025-01-22" },
  };
}

/** Creates an answer to a question. */
export function createFound(
  query: string,
  results: FoundText[],
  over: Partial<ClientAnswer> = {},
): ClientAnswer {
  return {
    ...NO_ANSWER,
    failure: undefined,
    total: results.length,
    question: { query, limit: 10 },
    results,
    outsideScope: 0,
    ...over,
  };
}

/** Creates a client whose answers the test controls. */
export function createFakeClient() {
  const questions: Question[] = [];
  let listener: Listener | undefined;
  const calls = { retry: 0, restart: 0, stop: 0 };
  const client: SearchClient = {
    preload: () => undefined,
    ask(question, newListener) {
      questions.push(question);
      listener = newListener;
    },
    stop() {
      calls.stop++;
    },
    retry() {
      calls.retry++;
    },
    restart() {
      calls.restart++;
    },
    last: () => undefined,
  };
  return {
    client,
    questions,
    calls,
    answer: (found: ClientAnswer) => listener?.onAnswer(found),
    fail: (reason: string) => listener?.onFailure(reason),
  };
}
