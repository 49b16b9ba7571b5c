interface UpdateOptions {
  /** Runs one update. It must read everything again, so that it includes all changes before it. */
  run: () => Promise<void>;
  /** Waits before each update, so that the steps in which an editor saves a file are one update. */
  waitForQuiet: () => Promise<void>;
  onError: (cause: unknown) => void;
}

/** Runs updates one after another. */
export interface Updates {
  /**
   * Requests an update. Requests share one until it begins: at most one runs, and one waits. Resolves when an update that began after
   * this call has ended, even if it failed.
   */
  request(): Promise<void>;
  /** Whether no update runs and none waits. */
  isIdle(): boolean;
  /** Begins no further update. Resolves when none runs. */
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
