import type { FSWatcher } from "vite";
import { compareFolders, type ContentStates, readStates } from "../content/folders/contentStates.ts";
import type { Compilation, Compiler } from "../site/siteCompiler.ts";
import { createUpdates } from "./updates.ts";
import { type Change, watchContent } from "./watchContent.ts";

interface LiveSiteOptions {
  contentFolder: string;
  compiler: Compiler;
  watcher: Pick<FSWatcher, "add" | "on">;
  /** See `createUpdates`. */
  waitForQuiet: () => Promise<void>;
  /** Calls a function at intervals. Returns a function that stops it. */
  repeat: (check: () => void) => () => void;
  /** Called with each result, the newest last. */
  onCompiled: (compilation: Compilation) => void;
  /** Called with the error that stopped a compilation; the previous result remains. */
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

/**
 * Compiles a site, and compiles it again after each change, one compilation at a time. Rejects if the first one fails.
 *
 * The watcher misses changes before it is ready and those in a new folder, and never reports changes in a folder that replaced another.
 * Therefore the states of folders are compared before and after a compilation, and at intervals.
 */
export async function openLiveSite({
  contentFolder,
  compiler,
  watcher,
  waitForQuiet,
  repeat,
  onCompiled,
  onError,
}: LiveSiteOptions): Promise<LiveSite> {
  let current: Compilation | undefined;
  let failure: unknown;
  /** Changes since the last compilation began. */
  let change: Change = { concernsAll: false, isUnwatched: true };
  /** States of folders and files before the last compilation. */
  let states: ContentStates = { folders: new Map(), files: undefined };
  /** Whether a folder was replaced, which the watcher does not follow. */
  let isReplaced = false;

  async function compile(): Promise<void> {
    const { concernsAll, isUnwatched } = change;
    change = { concernsAll: false, isUnwatched: false };
    if (concernsAll) compiler.reset();
    states = await readStates(contentFolder, { withFiles: isUnwatched || isReplaced });
    try {
      current = await compiler.compile();
      onCompiled(current);
    } finally {
      if (isUnwatched) await findUnreported();
    }
  }

  /** Compiles again if the content changed without an event. */
  async function findUnreported(): Promise<void> {
    const before = states;
    const folders = await compareFolders(before.folders);
    isReplaced ||= folders.isReplaced;
    const isChanged =
      folders.isChanged || (before.files !== undefined && (await readFiles()) !== before.files);
    // Otherwise a compilation has begun meanwhile.
    if (isChanged && before === states) note({ concernsAll: true, isUnwatched: true });
  }

  const readFiles = async () => (await readStates(contentFolder, { withFiles: true })).files;

  const updates = createUpdates({
    run: compile,
    // The first compilation needs no delay.
    waitForQuiet: async () => (current ? waitForQuiet() : undefined),
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
  // After this event the watcher reports each change.
  watcher.on("ready", () => {
    if (states.files === undefined) note({ concernsAll: true, isUnwatched: true });
    else void findUnreported();
  });
  await updates.request();
  if (!current) {
    await updates.close();
    throw failure;
  }
  const stopChecks = repeat(() => {
    if (updates.isIdle()) void findUnreported();
  });
  return {
    current: () => current as Compilation,
    update: updates.request,
    close() {
      stopChecks();
      return updates.close();
    },
  };
}
