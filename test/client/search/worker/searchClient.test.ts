import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FetchLibrary } from "../../../../src/client/data/library.ts";
import type { FromWorker, PostedAnswer, ToWorker } from "../../../../src/client/search/worker/protocol.ts";
import { searchClientOf } from "../../../../src/client/search/worker/searchClient.ts";
import type { ClientAnswer } from "../../../../src/client/search/worker/searchClientTypes.ts";
import { NO_ANSWER } from "../../../../src/shared/search/answer.ts";

/** A worker that only answers when the test calls `answer`. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  readonly messages: ToWorker[] = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(message: ToWorker): void {
    this.messages.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(id: number, over: Partial<PostedAnswer> = {}): void {
    const data: FromWorker = { id, answer: { ...NO_ANSWER, failure: undefined, ...over }, outsideScope: 0 };
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  kinds(): string[] {
    return this.messages.map(({ kind }) => kind);
  }
}

/** Creates a client of a library whose index has the URL `deployed.index`. If the URL is `undefined`, every fetch fails. */
function createClient(first: string | undefined) {
  const deployed = { index: first };
  let cached: string | undefined;
  const search = async () => {
    cached ??= deployed.index;
    if (cached === undefined) throw new Error("offline");
    return cached;
  };
  const library = {
    manifest: async () => {
      await search();
      return { posts: [], pages: [] };
    },
    search,
    forget: () => (cached = undefined),
  } as unknown as FetchLibrary;
  const client = searchClientOf(library);
  const answers: ClientAnswer[] = [];
  const failures: string[] = [];
  const ask = async (query: string) => {
    client.ask(
      { query, limit: 10 },
      { onAnswer: (found) => void answers.push(found), onFailure: (reason) => void failures.push(reason) },
    );
    await flush();
  };
  const retry = async () => {
    client.retry();
    await flush();
  };
  return { client, deployed, answers, failures, ask, retry };
}

/** Runs all pending timers and promises. */
const flush = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all = [];
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => void vi.useRealTimers());

describe("search client", () => {
  test("the search client reports late answers until a newer question is answered, and none after it is stopped", async () => {
    const { client, answers, ask } = createClient("one");
    for (const query of ["가", "가나", "가나다"]) await ask(query);
    const [worker] = FakeWorker.all;
    for (const id of [2, 1, 3, 2, 3]) worker?.answer(id);
    expect(answers.map(({ question }) => question.query)).toEqual(["가나", "가나다", "가나다"]);
    client.stop();
    worker?.answer(3);
    expect(answers).toHaveLength(3);
    expect(FakeWorker.all).toHaveLength(1);
  });

  test("the search client sends a retry to its worker if the URL of the index has not changed", async () => {
    const { ask, retry } = createClient("one");
    await ask("가");
    await retry();
    expect(FakeWorker.all.map((each) => each.kinds())).toEqual([["open", "ask", "retry"]]);
  });

  test("after a deployment, the search client sends the newest question to a new worker with the new index", async () => {
    const { deployed, answers, ask, retry } = createClient("one");
    await ask("가");
    await ask("가나");
    deployed.index = "two";
    await Promise.all([retry(), retry()]);
    const [old, worker, ...more] = FakeWorker.all;
    expect(more).toEqual([]);
    expect(old?.isTerminated).toBe(true);
    expect(worker?.messages[0]).toMatchObject({ kind: "open", index: "two" });
    expect(worker?.messages[1]).toMatchObject({ kind: "ask", id: 2, question: { query: "가나" } });
    old?.answer(2, { total: 7 });
    worker?.answer(2, { total: 8 });
    expect(answers.map(({ total }) => total)).toEqual([8]);
  });

  test("the search client retries once after a failure with status 404, and reports the second answer", async () => {
    const { answers, ask } = createClient("one");
    const failure = { message: "gone", status: 404 };
    await ask("가");
    const [worker] = FakeWorker.all;
    worker?.answer(1, { failure });
    await flush();
    expect(answers).toEqual([]);
    expect(worker?.kinds()).toEqual(["open", "ask", "retry"]);
    worker?.answer(1, { failure });
    expect(answers.map((answer) => answer.failure)).toEqual([failure]);
    expect(worker?.kinds()).toEqual(["open", "ask", "retry"]);
  });

  test.each([503, 0, undefined])(
    "the search client reports a failure with status %s without a retry",
    async (status) => {
      const { answers, ask } = createClient("one");
      await ask("가");
      const [worker] = FakeWorker.all;
      worker?.answer(1, { failure: { message: "the server answered 404", status } });
      expect(answers.map(({ failure }) => failure?.status)).toEqual([status]);
      expect(worker?.kinds()).toEqual(["open", "ask"]);
    },
  );

  test("the search client continues to use its worker if the manifest cannot be fetched again", async () => {
    const { deployed, failures, ask, retry } = createClient("one");
    await ask("가");
    deployed.index = undefined;
    await retry();
    await ask("가나");
    expect(FakeWorker.all.map((each) => each.kinds())).toEqual([["open", "ask", "retry", "ask"]]);
    expect(failures).toEqual([]);
  });

  test("the search client reports why it could not start, and starts after a retry", async () => {
    const { deployed, failures, ask, retry } = createClient(undefined);
    await ask("가");
    await retry();
    expect(failures).toEqual(["offline", "offline"]);
    expect(FakeWorker.all).toEqual([]);
    deployed.index = "one";
    await retry();
    expect(FakeWorker.all.map((each) => each.kinds())).toEqual([["open", "ask"]]);
  });

  test("the search client starts another worker after the first one failed", async () => {
    const { failures, ask, retry } = createClient("one");
    await ask("가");
    const [broken] = FakeWorker.all;
    broken?.dispatchEvent(new ErrorEvent("error", { message: "no module" }));
    expect(failures).toEqual(["no module"]);
    expect(broken?.isTerminated).toBe(true);
    await retry();
    expect(FakeWorker.all[1]?.kinds()).toEqual(["open", "ask"]);
  });
});
