import { clearLine, cursorTo } from "node:readline";
import type { WriteStream } from "node:tty";

/** Shows how much of some work is done. */
export interface Progress {
  /** Adds `count` to the number of items that are done. */
  advance(count: number): void;
  /** Removes the bar. */
  end(): void;
}

interface Work {
  /** A past participle for the work: `compiled`. */
  verb: string;
  /** Of what: `posts`. */
  noun: string;
  total: number;
}

/** Milliseconds before the first output. */
const DELAY = 1000;
/** Milliseconds between two lines where there is no terminal. */
const LINE_INTERVAL = 5000;
/** Milliseconds between two drawings of the bar. */
const DRAW_INTERVAL = 50;
/** Width of the bar, in characters. */
const WIDTH = 24;

/**
 * Shows the progress of work that takes longer than a second: a bar in a terminal, elsewhere a line every five seconds. It writes to
 * stderr, since programs may read the results on stdout.
 */
export function showProgress(
  { verb, noun, total }: Work,
  { stream = process.stderr, now = performance.now.bind(performance) }: Partial<Shown> = {},
): Progress {
  const started = now();
  let done = 0;
  let last = started;
  let isDrawn = false;
  const say = () => `${verb} ${done} of ${total} ${noun}`;
  return {
    advance(count) {
      done += count;
      const at = now();
      if (at - started < DELAY || at - last < (stream.isTTY ? DRAW_INTERVAL : LINE_INTERVAL)) return;
      last = at;
      if (!stream.isTTY) return void stream.write(`${say()}\n`);
      const filled = Math.round((WIDTH * done) / total);
      clear(stream);
      stream.write(`${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${say()}`);
      isDrawn = true;
    },
    end: () => {
      if (isDrawn) clear(stream);
    },
  };
}

interface Shown {
  stream: Pick<WriteStream, "write" | "isTTY">;
  /** Milliseconds of any clock. */
  now: () => number;
}

function clear(stream: Shown["stream"]): void {
  cursorTo(stream as WriteStream, 0);
  clearLine(stream as WriteStream, 0);
}
