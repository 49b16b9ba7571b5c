import type { Circumstances } from "../diagnostics/systemErrors/describeSystemError.js";
import { explainError } from "../diagnostics/systemErrors/explainError.js";

/**
 * Makes unhandled errors print an explanation and end the process with status 1. Returns a function that does the same with a given error.
 */
export function endOnError(circumstances?: Circumstances): (cause: unknown) => never {
  const fail = (cause: unknown): never => {
    console.error(explainError(cause, circumstances));
    process.exit(1);
  };
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  for (const stream of [process.stdout, process.stderr]) {
    // Programs that read only the first lines, such as `head`, close the pipe early. The command continues, and ends with its own status.
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE") process.exit(1);
    });
  }
  return fail;
}
