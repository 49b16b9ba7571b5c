import type { FetchLibrary } from "../../data/library.ts";
import { trustScript } from "../../data/trustedTypes.ts";
import type { FromWorker, Question, ToWorker } from "./protocol.ts";
// oxlint-disable-next-line import/default -- the address that Vite gives it, not what it exports
import workerUrl from "./worker.ts?worker&url";
import type { SearchClient, Entry, Found, Listener } from "./client.ts";

/** The client of a library: one for all searches of a visit, since it holds the texts. */
export function searchClientOf(library: FetchLibrary): SearchClient {
  return (library.searching ??= createSearchClient(library));
}

/** A worker with the texts of a manifest. */
interface RunningApp {
  index: string;
  tell(message: ToWorker): void;
  stop(): void;
}

function createSearchClient(library: FetchLibrary): SearchClient {
  let starting: Promise<RunningApp> | undefined;
  let listener: Listener | undefined;
  /**
   * Questions by number that an answer may still come to, the newest last: one that is answered late tells more than what is shown, and
   * of texts that come in parts there is an answer with each.
   */
  const asked = new Map<number, Question>();
  let newest = 0;
  let last: Found | undefined;
  let isRenewed = false;

  async function start(): Promise<RunningApp> {
    const [{ posts, pages }, index] = await Promise.all([library.manifest(), library.search()]);
    const texts = [...posts, ...pages.map((page) => ({ ...page, tags: [] }))];
    const worker = new Worker(trustScript(workerUrl), { type: "module" });
    let isStopped = false;
    isRenewed = false;
    const stop = () => {
      isStopped = true;
      worker.terminate();
    };
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (!isStopped) hear(data, texts);
    });
    worker.addEventListener("error", ({ message }) => {
      if (isStopped) return;
      stop();
      starting = undefined;
      fail(new Error(message || workerUrl));
    });
    const metadata = texts.map(({ title, tags, language }) => ({ title, tags, language }));
    const tell = (message: ToWorker) => worker.postMessage(message, []);
    tell({ kind: "open", index, metadata });
    return { index, tell, stop };
  }

  /** The worker of what the library holds now, which is new after a deploy, and while writing after each save. */
  async function current(): Promise<RunningApp> {
    const before = starting;
    starting ??= start();
    const mine = starting;
    mine.catch(() => drop(mine));
    const running = await mine;
    if (!before) return running;
    // Where that cannot be had, there is still what the worker has.
    const index = await library.search().catch(() => running.index);
    if (running.index === index) return running;
    running.stop();
    drop(mine);
    return current();
  }

  /** Forgets a worker, unless another one has taken its place. */
  function drop(one: Promise<RunningApp>): void {
    if (starting === one) starting = undefined;
  }

  function hear({ id, answer, outsideScope }: FromWorker, entries: readonly Entry[]): void {
    const question = asked.get(id);
    if (!question) return;
    for (const older of asked.keys()) if (older < id) asked.delete(older);
    const results = answer.results.flatMap((result) => {
      const entry = entries[result.index];
      return entry ? [{ ...result, entry }] : [];
    });
    last = { ...answer, results, question, outsideScope };
    // Texts that are gone have a new address since a deploy: it is asked for once.
    if (answer.failure?.endsWith("answered 404") && !isRenewed) {
      isRenewed = true;
      retry();
    } else listener?.hear(last);
  }

  function fail(cause: unknown): void {
    listener?.fail(cause instanceof Error ? cause.message : String(cause));
  }

  function send(): void {
    const id = newest;
    current().then(({ tell }) => {
      const question = asked.get(id);
      if (question && id === newest) tell({ kind: "ask", id, question });
    }, fail);
  }

  function retry(): void {
    const before = starting;
    // What is gone may have a new address since the last deploy.
    library.forget();
    current().then(({ tell }) => {
      if (starting === before) tell({ kind: "retry" });
      else send();
    }, fail);
  }

  return {
    warmUp: () => void current().catch(() => undefined),
    ask(question, hearer) {
      listener = hearer;
      asked.set(++newest, question);
      send();
    },
    stop() {
      listener = undefined;
      asked.clear();
    },
    retry,
    restart() {
      library.forget();
      starting?.then(
        ({ stop }) => stop(),
        () => undefined,
      );
      starting = undefined;
      send();
    },
    last: () => last,
  };
}
