// @ts-check
import { explainError } from "../diagnostics/systemErrors/explainError.js";

/**
 * Ends the process with status 1 on whatever no code handles, and prints what it means to an author. The result does the same with an error
 * that it is given.
 * @param {import("../diagnostics/systemErrors/describeSystemError.js").Circumstances} [circumstances]
 * @returns {(cause: unknown) => never}
 */
export function endOnError(circumstances) {
  /** @type {(cause: unknown) => never} */
  const fail = (cause) => {
    console.error(explainError(cause, circumstances));
    process.exit(1);
  };
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  for (const stream of [process.stdout, process.stderr]) {
    // Who reads only the first lines, as `head` does, closes the pipe.
    stream.on("error", ({ code }) => process.exit(code === "EPIPE" ? process.exitCode : 1));
  }
  return fail;
}
