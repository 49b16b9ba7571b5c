interface UpdateOptions {
  /** Runs one update. It must read all inputs again, so that it includes every earlier change. */
  run: () => Promise<void>;
  /** Waits before each update. If an editor saves a file in several steps, one update covers them all. */
  waitForQuiet: () => Promise<void>;
  onError: (cause: unknown) => void;
}

/** Runs updates one after another. */
export interface Updates {
  /**
   * Requests an update. At most one update runs and one waits; several requests share the waiting update. Resolves when an update that
   * began after this call has ended, even if it failed. After `close`, resolves without an update.
   */
  request(): Promise<void>;
  /** Whether no update is running or waiting. */
  isIdle(): boolean;
  /** Prevents further updates. Resolves when the running one has ended. */
  close(): Promise<void>;
}

/** Creates a queue that runs updates one at a time. */
export function createUpdates({ run, waitForQuiet, onError }: UpdateOptions): Updates {
  let waiting: Promise<void> | undefined;
  let last = Promise.resolve();
  let isRunning = false;
  let isClosed = false;
  const runAfter = async (previous: Promise<void>) => {
    await previous;
    if (!isClosed) await waitForQuiet();
    waiting = undefined;
    if (isClosed) return;
    isRunning = true;
    await run().catch(onError);
    isRunning = false;
  };
  return {
    request: () => (waiting ??= last = runAfter(last)),
    isIdle: () => !isRunning && waiting === undefined,
    close() {
      isClosed = true;
      return last;
    },
  };
}
