import type { FetchLibrary } from "../../data/library.ts";
import { trustScript } from "../../data/trustedTypes.ts";
import type { FromWorker, Question, ToWorker } from "./protocol.ts";
// oxlint-disable-next-line import/default -- a URL from Vite, not an export
import workerUrl from "./worker.ts?worker&url";
import type { SearchClient, ResultMetadata, ClientAnswer, Listener } from "./searchClientTypes.ts";

/** Returns the search client of a library. Creates only one per library, because its worker holds the texts. */
export function searchClientOf(library: FetchLibrary): SearchClient {
  return (library.searchClient ??= createSearchClient(library));
}

/** A worker that has opened a search index. */
interface RunningWorker {
  index: string;
  post(message: ToWorker): void;
  stop(): void;
}

function createSearchClient(library: FetchLibrary): SearchClient {
  let workerPromise: Promise<RunningWorker> | undefined;
  let listener: Listener | undefined;
  /**
   * Questions by ID, newest last. A question remains until a newer one is answered, because until then its late answer
   * is newer than the displayed one. A question may have several answers.
   */
  const questions = new Map<number, Question>();
  let newestId = 0;
  let last: ClientAnswer | undefined;
  let hasRetried = false;

  async function start(): Promise<RunningWorker> {
    const [{ posts, pages }, index] = await Promise.all([library.manifest(), library.search()]);
    const texts = [...posts, ...pages.map((page) => ({ ...page, tags: [] }))];
    // The bundled URL is absolute. The policy accepts only paths.
    const { pathname, search } = new URL(workerUrl, location.href);
    const worker = new Worker(trustScript(pathname + search), { type: "module" });
    let isStopped = false;
    hasRetried = false;
    const stop = () => {
      isStopped = true;
      worker.terminate();
    };
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (!isStopped) onMessage(data, texts);
    });
    worker.addEventListener("error", ({ message }) => {
      if (isStopped) return;
      stop();
      workerPromise = undefined;
      reportFailure(new Error(message || workerUrl));
    });
    const metadata = texts.map(({ title, tags, language }) => ({ title, tags, language }));
    const post = (message: ToWorker) => worker.postMessage(message, []);
    post({ kind: "open", index, metadata });
    return { index, post, stop };
  }

  /**
   * Returns the worker for the current index of the library. The index changes after a deploy and, during development,
   * after each save.
   */
  async function current(): Promise<RunningWorker> {
    const existing = workerPromise;
    workerPromise ??= start();
    const promise = workerPromise;
    promise.catch(() => drop(promise));
    const running = await promise;
    if (!existing) return running;
    // If the URL of the current index is unavailable, continues to use the running worker.
    const index = await library.search().catch(() => running.index);
    if (running.index === index) return running;
    running.stop();
    drop(promise);
    return current();
  }

  /** Discards a worker, unless it has already been replaced. */
  function drop(one: Promise<RunningWorker>): void {
    if (workerPromise === one) workerPromise = undefined;
  }

  function onMessage({ id, answer, outsideScope }: FromWorker, entries: readonly ResultMetadata[]): void {
    const question = questions.get(id);
    if (!question) return;
    for (const older of questions.keys()) if (older < id) questions.delete(older);
    const results = answer.results.flatMap((result) => {
      const entry = entries[result.index];
      return entry ? [{ ...result, entry }] : [];
    });
    last = { ...answer, results, question, outsideScope };
    // After a deploy, the files of the previous index are missing. Retries once, with the URL of the new index.
    if (answer.failure?.status === 404 && !hasRetried) {
      hasRetried = true;
      retry();
    } else listener?.onAnswer(last);
  }

  function reportFailure(cause: unknown): void {
    listener?.onFailure(cause instanceof Error ? cause.message : String(cause));
  }

  function send(): void {
    const id = newestId;
    current().then(({ post }) => {
      const question = questions.get(id);
      if (question && id === newestId) post({ kind: "ask", id, question });
    }, reportFailure);
  }

  function retry(): void {
    const existing = workerPromise;
    // Forgets the URL of the index, which may have changed.
    library.forget();
    current().then(({ post }) => {
      if (workerPromise === existing) post({ kind: "retry" });
      else send();
    }, reportFailure);
  }

  return {
    preload: () => void current().catch(() => undefined),
    ask(question, newListener) {
      listener = newListener;
      questions.set(++newestId, question);
      send();
    },
    stop() {
      listener = undefined;
      questions.clear();
    },
    retry,
    restart() {
      library.forget();
      workerPromise?.then(
        ({ stop }) => stop(),
        () => undefined,
      );
      workerPromise = undefined;
      send();
    },
    last: () => last,
  };
}
