import { clearLine, cursorTo } from "node:readline";
import type { WriteStream } from "node:tty";

/** Tells how far some work has come. */
export interface Progress {
  /** Says that so many more are done. */
  advance(count: number): void;
  /** Takes the bar away. */
  end(): void;
}

interface Work {
  /** A past participle for the work: `compiled`. */
  verb: string;
  /** Of what: `posts`. */
  noun: string;
  total: number;
}

/** Milliseconds: what takes less is over before one has read of it. */
const PATIENCE = 1000;
/** Milliseconds between two lines where there is no terminal. */
const LINES_APART = 5000;
/** Milliseconds between two drawings of the bar. */
const DRAWINGS_APART = 50;
/** Characters. */
const WIDTH = 24;

/**
 * Shows how far work has come that takes longer than a second: a bar in a terminal, elsewhere a line every five seconds, so that a
 * log stays short. On the stream of errors, since on the other one a program may read what is found.
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
      if (at - started < PATIENCE || at - last < (stream.isTTY ? DRAWINGS_APART : LINES_APART)) return;
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
