import type { FSWatcher } from "chokidar";
import { compareFolders, type ContentStates, readStates } from "../content/folders/contentStates.ts";
import type { Compilation, Compiler } from "../site/siteCompiler.ts";
import { createUpdates } from "./updates.ts";
import { type Change, watchContent } from "./watchContent.ts";

interface LiveSiteOptions {
  contentFolder: string;
  compiler: Compiler;
  watcher: Pick<FSWatcher, "add" | "on">;
  /** Waits before each update except the first; see `createUpdates`. */
  waitForQuiet: () => Promise<void>;
  /** Calls a function at intervals. Returns a function that stops the calls. */
  repeat: (check: () => void) => () => void;
  /** Called with the result of each compilation, in order. */
  onCompiled: (compilation: Compilation) => void;
  /** Called with the error that stopped a compilation other than the first. The previous result remains current. */
  onError: (cause: unknown) => void;
}

/** A site that is compiled again when its content folder changes. */
export interface LiveSite {
  /** Returns the result of the last successful compilation. */
  current(): Compilation;
  /** Compiles the site. Resolves when a compilation that began after this call has ended, even if it failed. */
  update(): Promise<void>;
  /** Stops further compilations. Resolves when the running one has ended. */
  close(): Promise<void>;
}

/**
 * Compiles a site, and compiles it again after each change, one compilation at a time. Rejects if the first compilation fails.
 *
 * The watcher misses changes before it is ready and changes in a new folder that it does not watch yet. It misses all changes in a folder
 * that replaced another one. Therefore the states of folders before a compilation are compared with their current states. This happens at
 * intervals, and after each compilation during which the watcher may have missed changes.
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
  /** States of folders before the last compilation. Files are included if the watcher may have missed changes to them. */
  let states: ContentStates = { folders: new Map(), files: undefined };
  /** Whether a folder was replaced. The watcher does not watch the folder that replaced it. */
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

  /** Requests a compilation if the content has changed since the last one began. Finds changes that the watcher did not report. */
  async function findUnreported(): Promise<void> {
    const before = states;
    const folders = await compareFolders(before.folders);
    isReplaced ||= folders.isReplaced;
    const isChanged =
      folders.isChanged || (before.files !== undefined && (await readFiles()) !== before.files);
    // If `states` is a different object now, another compilation has begun and covers the change.
    if (isChanged && before === states) note({ concernsAll: true, isUnwatched: true });
  }

  const readFiles = async () => (await readStates(contentFolder, { withFiles: true })).files;

  const updates = createUpdates({
    run: compile,
    // The first compilation needs no delay.
    waitForQuiet: async () => (current ? waitForQuiet() : undefined),
    onError(cause) {
      failure = cause;
      // The failure of the first compilation is the caller's to handle.
      if (current) onError(cause);
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
  // Before this event, the watcher may have missed changes.
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
