import { type Context, createContext, Script } from "node:vm";
import { ContentError } from "../../diagnostics/errors.js";

/** Maximum duration of a step for the whole site, in milliseconds. Sites of 1,000 posts take a tenth of a second. */
const MOST_TIME = 30_000;

interface Limited {
  /** What takes the time: the start of the message to the author. */
  name: string;
  /** What the author can do. */
  remedy: string;
  /** Upper bound, in milliseconds. */
  mostTime?: number;
}

/** The limit for reading files. */
export function limitOf(files: string): Limited {
  return {
    name: `reading ${files}`,
    remedy: "look for what repeats or nests thousands of times, and remove it",
  };
}

/** Has a global `run`, which the script calls. */
let context: (Context & { run?: () => void }) | undefined;
const script = new Script("run()");

/**
 * Returns what a synchronous step returns. One that takes too long is stopped, regular expressions included, and a {@link ContentError} says so: steps in
 * this thread cannot be ended from outside.
 */
export function limitTime<Result>(
  step: () => Result,
  { name, remedy, mostTime = MOST_TIME }: Limited,
): Result {
  context ??= createContext({});
  let result: { value: Result } | undefined;
  context.run = () => void (result = { value: step() });
  try {
    script.runInContext(context, { timeout: mostTime });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw cause;
    throw new ContentError(`${name} takes longer than ${mostTime / 1000} seconds; ${remedy}`);
  } finally {
    delete context.run;
  }
  return (result as { value: Result }).value;
}
