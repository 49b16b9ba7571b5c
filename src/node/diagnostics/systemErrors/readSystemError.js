// @ts-check
import { constants } from "node:os";
import { getSystemErrorMap } from "node:util";
import { isAuthorError } from "../errors.js";
import { CAUSES } from "./causes.js";

/**
 * A failure that the system reports: of a disk, a port or the memory.
 * @typedef {object} SystemError
 * @property {string} code `EACCES`, `ERR_FS_FILE_TOO_LARGE` …
 * @property {string} [syscall] `open`, `scandir`, `listen` …
 * @property {string} [path]
 * @property {number} [port]
 * @property {string} [description] Node's description of the code, used if `causes.js` does not contain the code.
 */

/** Parses `EACCES: permission denied, open '/a/b'`. Errors from worker threads lose all properties except the message. */
const MESSAGE =
  /^(?:\w*Error: )?(E[A-Z\d]{2,}|Unknown system error -\d+): [^,\n]+(?:, (\w+))?(?: '([^'\n]*)')?/;

/** Matches the code of a system error that Node has no name for, such as an exceeded disk quota. */
const UNNAMED = /^Unknown system error -(\d+)$/;

/** Maximum number of nested causes that are followed. */
const MAX_DEPTH = 5;

/**
 * Returns the system error that explains an error: the error itself or one of its nested causes; `undefined` if there is none.
 * @param {unknown} cause
 * @returns {SystemError | undefined}
 */
export function readSystemError(cause, depth = 0) {
  // Errors for authors already have a description.
  if (!(cause instanceof Error) || isAuthorError(cause) || depth > MAX_DEPTH) return undefined;
  const error = /** @type {NodeJS.ErrnoException & { port?: number }} */ (cause);
  const { syscall, path, port, message } = error;
  const code = nameOf(error.code);
  const described = describe(code);
  // Node uses this code for all invalid arguments. Only the message says whether a path contains NUL.
  if (code === "ERR_INVALID_ARG_VALUE" && !/null bytes/.test(message)) return undefined;
  if (code !== undefined && syscall === "getaddrinfo") return clean({ code, syscall });
  if (code !== undefined && (CAUSES[code] || (syscall !== undefined && described))) {
    // The path may be absent or empty, as in `EMFILE: too many open files, watch`.
    return clean({ code, syscall, path: path || undefined, port, description: described });
  }
  const [, unread, call, named] = MESSAGE.exec(message) ?? [];
  const parsedCode = nameOf(unread);
  if (parsedCode !== undefined && describe(parsedCode)) {
    return clean({ code: parsedCode, syscall: call, path: named, description: describe(parsedCode) });
  }
  const { errors } = /** @type {{ errors?: unknown }} */ (cause);
  return readSystemError(cause.cause ?? (Array.isArray(errors) ? errors[0] : undefined), depth + 1);
}

/**
 * Returns the name of a code. If Node has no name for it, this is the system's name.
 * @param {string | undefined} code
 */
function nameOf(code) {
  const [, number] = UNNAMED.exec(code ?? "") ?? [];
  if (number === undefined) return code;
  return Object.entries(constants.errno).find(([, each]) => each === Number(number))?.[0] ?? code;
}

/**
 * Returns Node's description of a code. Returns the code itself if only the system has a name for it, and `undefined` for other codes.
 * @param {string | undefined} code
 */
function describe(code) {
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return words;
  return code !== undefined && Object.hasOwn(constants.errno, code) ? code : undefined;
}

/**
 * Removes properties that are `undefined`.
 * @param {{ [Key in keyof SystemError]: SystemError[Key] | undefined } & { code: string }} error
 * @returns {SystemError}
 */
function clean(error) {
  return /** @type {SystemError} */ (
    Object.fromEntries(Object.entries(error).filter(([, value]) => value !== undefined))
  );
}
