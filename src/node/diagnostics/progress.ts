import { clearLine, cursorTo } from "node:readline";
import type { WriteStream } from "node:tty";

/** Displays the progress of work. */
export interface Progress {
  /** Adds `count` to the number of finished items. */
  advance(count: number): void;
  /** Removes the bar. */
  end(): void;
}

interface Work {
  /** Past participle of the work, such as `compiled`. */
  verb: string;
  /** Plural noun of the items, such as `posts`. */
  noun: string;
  total: number;
}

/** Delay before the first output, in milliseconds. */
const DELAY = 1000;
/** Minimum interval between two lines if the output is not a terminal, in milliseconds. */
const LINE_INTERVAL = 5000;
/** Minimum interval between two updates of the bar, in milliseconds. */
const DRAW_INTERVAL = 50;
/** Width of the bar, in characters. */
const WIDTH = 24;

/**
 * Displays the progress of work that takes longer than a second. In a terminal, draws a bar. Otherwise, writes at most one line every five
 * seconds. Writes to stderr by default, since programs may read the results from stdout.
 */
export function showProgress(
  { verb, noun, total }: Work,
  { stream = process.stderr, now = performance.now.bind(performance) }: Partial<ProgressOptions> = {},
): Progress {
  const started = now();
  let done = 0;
  let last = started;
  let isDrawn = false;
  const describe = () => `${verb} ${done} of ${total} ${noun}`;
  return {
    advance(count) {
      done += count;
      const at = now();
      if (at - started < DELAY || at - last < (stream.isTTY ? DRAW_INTERVAL : LINE_INTERVAL)) return;
      last = at;
      if (!stream.isTTY) return void stream.write(`${describe()}\n`);
      const filled = Math.round((WIDTH * done) / total);
      clear(stream);
      stream.write(`${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${describe()}`);
      isDrawn = true;
    },
    end: () => {
      if (isDrawn) clear(stream);
    },
  };
}

interface ProgressOptions {
  stream: Pick<WriteStream, "write" | "isTTY">;
  /** Returns the current time in milliseconds. Only differences between two times are used. */
  now: () => number;
}

function clear(stream: ProgressOptions["stream"]): void {
  cursorTo(stream as WriteStream, 0);
  clearLine(stream as WriteStream, 0);
}
