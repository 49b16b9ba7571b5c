import { type Context, createContext, Script } from "node:vm";
import { ContentError } from "../../diagnostics/errors.js";

/** Default maximum duration of a step, in milliseconds. A step for an entire site with 1,000 posts needs about 100 ms. */
const MAX_MS = 30_000;

interface Limited {
  /** Name of the step. The message to the author begins with it. */
  name: string;
  /** What the author can do, for the message. */
  remedy: string;
  /** Maximum duration, in milliseconds. Default: 30,000. */
  maxMs?: number;
}

/**
 * Returns the default time limit and the message for reading files.
 * @param files Paths of the files for the message.
 */
export function limitOf(files: string): Limited {
  return {
    name: `reading ${files}`,
    remedy: "look for what repeats or nests thousands of times, and remove it",
  };
}

/** Context in which `script` runs, created at first use. The script calls its global function `run`. */
let context: (Context & { run?: () => void }) | undefined;
const script = new Script("run()");

/**
 * Runs a synchronous step and returns its result. Stops a step that exceeds the time limit, even within a regular expression. Runs it in a
 * `vm` script, since nothing else can interrupt synchronous code in its own thread.
 * @throws ContentError if the step exceeds the limit.
 */
export function limitTime<Result>(step: () => Result, { name, remedy, maxMs = MAX_MS }: Limited): Result {
  context ??= createContext({});
  let result: { value: Result } | undefined;
  context.run = () => void (result = { value: step() });
  try {
    script.runInContext(context, { timeout: maxMs });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw cause;
    throw new ContentError(`${name} takes longer than ${maxMs / 1000} seconds; ${remedy}`);
  } finally {
    delete context.run;
  }
  return (result as { value: Result }).value;
}
