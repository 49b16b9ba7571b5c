import { setTimeout } from "node:timers/promises";

/**
 * Time without changes after which the site is compiled, in milliseconds. An editor may save a file in several steps, which should cause one
 * update. The time is longer than the 50 ms during which chokidar drops further changes of a file, so that the compilation includes these:
 * https://github.com/paulmillr/chokidar/blob/5.0.0/src/index.ts
 */
const QUIET_MS = 60;

/** Maximum wait, in milliseconds. Another program may write files in the content folder all the time. */
const MAX_WAIT_MS = 1_000;

/** Waits for the end of a series of changes. */
export interface QuietTime {
  /** Reports a change. */
  note(): void;
  /** Resolves when the last change was {@link QUIET_MS} ago, and at the latest after {@link MAX_WAIT_MS}. */
  wait(): Promise<void>;
}

/** Measures time in milliseconds. Tests replace it. */
interface Clock {
  now(): number;
  delay(ms: number): Promise<void>;
}

const CLOCK: Clock = { now: () => performance.now(), delay: (ms) => setTimeout(ms) };

/** Creates a {@link QuietTime} without changes. */
export function createQuietTime({ now, delay } = CLOCK): QuietTime {
  let last = -Infinity;
  return {
    note: () => void (last = now()),
    async wait() {
      const latest = now() + MAX_WAIT_MS;
      const left = () => Math.min(last + QUIET_MS, latest) - now();
      for (let ms = left(); ms > 0; ms = left()) await delay(ms);
    },
  };
}
