// @ts-check
import { isAbsolute } from "node:path";
import { inspect } from "node:util";
import { isAuthorError } from "../errors.js";
import { describeIncompletePackage, describeSystemError, isOfPackage } from "./describeSystemError.js";

/**
 * Returns what a command prints about an error that ends it: one sentence if the author can fix it. Any other error is a bug in Maru and is
 * printed with its stack.
 * @param {unknown} cause
 * @param {import("./describeSystemError.js").Circumstances} [circumstances]
 * @returns {string}
 */
export function explainError(cause, circumstances) {
  if (isAuthorError(cause)) return cause.message;
  const sentence = describeSystemError(cause, circumstances) ?? describeMissingPackage(cause);
  if (sentence !== undefined) return sentence;
  return `${inspect(cause)}\n\nThis is a bug in Maru, not in your posts. Please report it, with the lines above, in an issue of Maru's repository.`;
}

/**
 * @param {unknown} cause
 * @returns {string | undefined}
 */
function describeMissingPackage(cause) {
  const { code, message } = /** @type {Partial<NodeJS.ErrnoException>} */ (Object(cause));
  // The name of the package is only in the message.
  const [, name] = /^Cannot find (?:package|module) '([^'.][^']*)'/.exec(message ?? "") ?? [];
  if (name === undefined) return undefined;
  // Errors from worker threads have no code.
  if (isOfPackage(name)) return describeIncompletePackage(name);
  if (!code?.endsWith("MODULE_NOT_FOUND") || isAbsolute(name)) return undefined;
  return `The package \`${name}\` is not installed; install all packages with \`npm install\`.`;
}
