import type { FSWatcher } from "vite";
import type { Compilation, Compiler } from "./siteCompiler.ts";
import { createUpdates } from "./updates.ts";
import { type Change, listStates, watchContent } from "./watchContent.ts";

interface LiveSiteOptions {
  contentFolder: string;
  compiler: Compiler;
  watcher: Pick<FSWatcher, "add" | "on">;
  /** See `createUpdates`. */
  settle: () => Promise<void>;
  /** Called with each result, the newest last. */
  onCompiled: (compilation: Compilation) => void;
  /** Called with what stopped a compilation; the former one stays. */
  onError: (cause: unknown) => void;
}

/** A site that follows its content folder. */
export interface LiveSite {
  /** The newest result. */
  current(): Compilation;
  /** Resolves when a compilation that began after this call has ended. */
  update(): Promise<void>;
  /** Compiles no more. Resolves when no compilation runs. */
  close(): Promise<void>;
}

/** Compiles a site, and again after each change, one compilation at a time. Rejects if the first one fails. */
export async function openLiveSite({
  contentFolder,
  compiler,
  watcher,
  settle,
  onCompiled,
  onError,
}: LiveSiteOptions): Promise<LiveSite> {
  let current: Compilation | undefined;
  let failure: unknown;
  /** The folder as the running or last compilation found it, if that was looked at. */
  let states: string | undefined;
  // Of the changes since the last compilation began. The watcher may begin to watch after the first has read the folder.
  let change: Change = { concernsAll: false, isUnwatched: true };

  async function compile(): Promise<void> {
    const { concernsAll, isUnwatched } = change;
    change = { concernsAll: false, isUnwatched: false };
    if (concernsAll) compiler.reset();
    states = isUnwatched ? await listStates(contentFolder) : undefined;
    try {
      current = await compiler.compile();
      onCompiled(current);
    } finally {
      if (isUnwatched) await findUnreported();
    }
  }

  /** Compiles again if the folder changed without an event. */
  async function findUnreported(): Promise<void> {
    const before = states;
    if (before === undefined || before !== (await listStates(contentFolder)))
      note({ concernsAll: true, isUnwatched: true });
  }

  const updates = createUpdates({
    run: compile,
    settle,
    onError(cause) {
      failure = cause;
      onError(cause);
    },
  });
  const note = (more: Change) => {
    change = {
      concernsAll: change.concernsAll || more.concernsAll,
      isUnwatched: change.isUnwatched || more.isUnwatched,
    };
    void updates.request();
  };
  watchContent(watcher, contentFolder, note);
  // From now on it reports each change.
  watcher.on("ready", () => void findUnreported());
  await updates.request();
  if (!current) {
    await updates.close();
    throw failure;
  }
  return { current: () => current as Compilation, update: updates.request, close: updates.close };
}
