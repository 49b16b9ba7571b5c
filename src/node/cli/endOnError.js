// @ts-check
import { explainError } from "../diagnostics/systemErrors/explainError.js";

/**
 * Makes unhandled errors end the process with status 1 and a message for authors. Returns a function that does this for an error that it
 * receives.
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
    // Programs that read only the first lines, such as `head`, close the pipe early. That is not an error.
    stream.on("error", ({ code }) => process.exit(code === "EPIPE" ? process.exitCode : 1));
  }
  return fail;
}
