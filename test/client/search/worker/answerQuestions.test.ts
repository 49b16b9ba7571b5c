import { describe, expect, test, vi } from "vitest";
import { HttpError } from "../../../../src/client/data/httpError.ts";
import { answerQuestions } from "../../../../src/client/search/worker/answerQuestions.ts";
import type { FromWorker } from "../../../../src/client/search/worker/protocol.ts";

const metadata = [
  { title: "가나", tags: ["새"], language: "ko" },
  { title: "다라", tags: [], language: "ko" },
  { title: "마바", tags: [], language: "ko" },
];
const text = (block: string) => ({ blocks: [block], headings: [] });
const FILES: Record<string, unknown> = {
  "/search/index.json": {
    version: 1,
    texts: [
      ["/search/all-0.json", 0],
      ["/search/all-1.json", 2],
    ],
    count: 3,
  },
  "/search/all-0.json": [text("하나의 물"), text("둘의 불")],
  "/search/all-1.json": [text("셋의 물")],
};

/** Starts the message handler with a `fetchJson` that resolves only after `arrive` is called. */
function start(files: Record<string, unknown> = FILES, canPrefetch = true) {
  const pending = new Map<string, () => void>();
  const posted: FromWorker[] = [];
  const available = { ...files };
  const fetchJson = (url: string) =>
    new Promise((resolve, reject) => {
      pending.set(url, () => (url in available ? resolve(available[url]) : reject(new HttpError(url, 404))));
    });
  const send = answerQuestions({
    fetchJson,
    post: (message) => void posted.push(message),
    canPrefetch,
  });
  send({ kind: "open", index: "/search/index.json", metadata });
  const arrive = async (url: string) => {
    await vi.waitFor(() => expect(pending.has(url)).toBe(true));
    pending.get(url)?.();
    pending.delete(url);
  };
  const ask = (id: number, query: string, scope?: number[]) =>
    send({ kind: "ask", id, question: { query, limit: 10, scope } });
  return { posted, available, pending, send, arrive, ask };
}

const indicesOf = ({ answer }: FromWorker) => answer.results.map(({ index }) => index);

describe("search worker", () => {
  test("the search worker fetches texts before the first question, and answers again as more texts arrive", async () => {
    const { posted, arrive, ask } = start();
    await arrive("/search/index.json");
    await arrive("/search/all-0.json");
    ask(1, "물");
    await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ id: 1, answer: { total: 1 } }));
    expect(posted.at(-1)?.answer.isPartial).toBe(true);
    await arrive("/search/all-1.json");
    await vi.waitFor(() => expect(posted.at(-1)?.answer.isPartial).toBe(false));
    expect(indicesOf(posted.at(-1) as FromWorker).toSorted()).toEqual([0, 2]);
  });

  test("the search worker answers only the newest question", async () => {
    const { posted, arrive, ask } = start();
    ask(1, "물");
    ask(2, "불");
    await arrive("/search/index.json");
    await arrive("/search/all-0.json");
    await arrive("/search/all-1.json");
    await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ id: 2, answer: { isPartial: false } }));
    expect(posted.map(({ id }) => id)).not.toContain(1);
    expect(indicesOf(posted.at(-1) as FromWorker)).toEqual([1]);
  });

  describe("index that is too large to load completely", () => {
    const files = {
      "/search/index.json": {
        version: 1,
        texts: [
          ["/search/texts-0.json", 0],
          ["/search/texts-1.json", 1],
        ],
        count: 3,
        terms: [["", "/search/terms-0.json"]],
        words: "/search/words.json",
      },
      "/search/terms-0.json": { terms: "", postings: "" },
      "/search/texts-0.json": [text("하나")],
      "/search/texts-1.json": [text("둘"), text("셋")],
    };
    async function askTwice(canPrefetch: boolean) {
      const started = start(files, canPrefetch);
      const { posted, arrive, ask, pending } = started;
      ask(1, "가나");
      for (const file of ["index", "terms-0", "texts-0"]) await arrive(`/search/${file}.json`);
      await vi.waitFor(() => expect(posted.at(-1)?.id).toBe(1));
      expect([...pending.keys()]).toEqual([]);
      ask(2, "가나");
      await vi.waitFor(() => expect(posted.at(-1)?.id).toBe(2));
      return started;
    }

    test("the search worker prefetches files after the second question", async () => {
      const { arrive, ask, posted } = await askTwice(true);
      await arrive("/search/texts-1.json");
      ask(3, "다라");
      await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ id: 3, answer: { total: 1 } }));
    });

    test("the search worker prefetches nothing on a slow or metered connection", async () => {
      const { pending, ask, arrive, posted } = await askTwice(false);
      ask(3, "가나");
      await vi.waitFor(() => expect(posted.at(-1)?.id).toBe(3));
      expect([...pending.keys()]).toEqual([]);
      ask(4, "다라");
      await arrive("/search/texts-1.json");
      await vi.waitFor(() => expect(posted.at(-1)?.id).toBe(4));
    });

    test("the search worker still answers after prefetching a file failed", async () => {
      const { available, arrive, ask, posted } = await askTwice(true);
      const stored = available["/search/texts-1.json"];
      delete available["/search/texts-1.json"];
      await arrive("/search/texts-1.json");
      available["/search/texts-1.json"] = stored;
      ask(3, "다라");
      await arrive("/search/texts-1.json");
      await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ id: 3, answer: { failure: undefined } }));
    });
  });

  test("if a search within a list finds nothing, the worker counts the results in other texts", async () => {
    const { posted, arrive, ask } = start();
    for (const file of Object.keys(FILES)) await arrive(file);
    ask(1, "물", [1]);
    await vi.waitFor(() =>
      expect(posted.at(-1)).toMatchObject({ id: 1, outsideScope: 2, answer: { total: 0 } }),
    );
    ask(2, "물", [0, 1]);
    await vi.waitFor(() =>
      expect(posted.at(-1)).toMatchObject({ id: 2, outsideScope: 0, answer: { total: 1 } }),
    );
  });

  test.each([
    ["the index", "/search/index.json", []],
    ["texts", "/search/all-1.json", [0]],
  ])(
    "the search worker finds titles and tags if %s cannot be fetched, reports the reason, and retries on request",
    async (_name, gone, found) => {
      const { [gone]: missing, ...others } = FILES;
      const { posted, available, arrive, ask, send } = start(others);
      ask(1, "가나");
      for (const file of Object.keys(FILES)) {
        await arrive(file);
        if (file === gone) break;
      }
      await vi.waitFor(() => expect(posted.at(-1)?.answer.failure?.status).toBe(404));
      expect(posted.at(-1)?.answer.failure?.message).toBe(`${gone}: the server answered 404`);
      expect(posted.at(-1)?.answer).toMatchObject({ isPartial: false, total: 1 });
      ask(2, "물");
      await vi.waitFor(() => expect(posted.at(-1)?.id).toBe(2));
      expect(indicesOf(posted.at(-1) as FromWorker)).toEqual(found);

      available[gone] = missing;
      send({ kind: "retry" });
      for (const file of Object.keys(FILES).slice(Object.keys(FILES).indexOf(gone))) await arrive(file);
      await vi.waitFor(() => expect(indicesOf(posted.at(-1) as FromWorker)).toHaveLength(2));
      expect(posted.at(-1)?.answer.failure).toBeUndefined();
    },
  );

  test("the search worker reports an index with another version as invalid", async () => {
    const { posted, arrive, ask } = start({ ...FILES, "/search/index.json": { version: 2 } });
    ask(1, "가나");
    await arrive("/search/index.json");
    await vi.waitFor(() => expect(posted.at(-1)?.answer.failure?.message).toMatch(/index\.json.*version/));
  });
});
