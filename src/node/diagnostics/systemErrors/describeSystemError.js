// @ts-check
// Plain JavaScript, because the scripts that start the commands need it and Node 20 can't run TypeScript.
import { accessSync, constants, existsSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { CAUSES } from "./causes.js";
import { readSystemError } from "./readSystemError.js";

/**
 * Facts about a failure that the error does not contain.
 * @typedef {object} Circumstances
 * @property {string | undefined} [path] Path that was read or written, used if the error contains none. The error of a full disk contains
 * none.
 * @property {string | undefined} [shown] Text for the path in the message. Default: the path relative to the working directory.
 * @property {"read" | "written" | undefined} [verb] What failed. Default: derived from the error.
 */

const READING = new Set(["access", "lstat", "opendir", "read", "readlink", "realpath", "scandir", "stat"]);

/**
 * Returns one sentence about a system error: what failed, why, and what to do. Returns `undefined` for other errors.
 * @param {unknown} cause
 * @param {Circumstances} [circumstances]
 * @returns {string | undefined}
 */
export function describeSystemError(cause, { path: known, shown, verb } = {}) {
  const error = readSystemError(cause);
  if (!error) return undefined;
  const { syscall = "", port } = error;
  const code = reasonOf(error);
  const description = error.description ?? code;
  if (port !== undefined || ["listen", "bind", "getaddrinfo"].includes(syscall)) {
    return describePort(error);
  }
  if (syscall === "uv_cwd") {
    return "The current folder does not exist anymore; change to another folder, and try again.";
  }
  if (syscall === "watch") return describeWatching(code, description);
  if (syscall.startsWith("spawn")) {
    return `The program \`${error.path ?? syscall.slice(6)}\` can't be started: ${CAUSES[code]?.[0] ?? description}; check that it is installed.`;
  }
  if (code === "ENOENT" && error.path !== undefined && isOfPackage(error.path)) {
    return describeIncompletePackage(error.path);
  }
  const path = error.path ?? known;
  // Without a path, a message about a missing file does not help an author.
  if (path === undefined && code === "ENOENT") return undefined;
  const [reason, remedy] = CAUSES[code] ?? [description, "check it, and try again"];
  if (code === "ERR_WORKER_OUT_OF_MEMORY" || (path === undefined && /MEM/.test(code))) {
    return `Maru can't continue: ${reason}; ${remedy}.`;
  }
  const isLimit = code === "EMFILE" || code === "ENFILE";
  const done = isLimit ? "opened" : (verb ?? (isReading(syscall, path) ? "read" : "written"));
  const name = shown ?? (path === undefined ? "A file" : shownPath(path));
  const locked = path !== undefined && code === "EACCES" ? lockedAbove(path) : undefined;
  const action =
    code !== "EACCES"
      ? remedy
      : locked !== undefined
        ? `give yourself access to the folder ${shownPath(locked)} (\`chmod u+rx\`, or \`chown\` if it is someone else's)`
        : done === "read"
          ? `give yourself read access (\`chmod u+r${syscall === "scandir" ? "x" : ""}\`, or \`chown\` if it is someone else's)`
          : "give yourself write access (`chmod u+w`, or `chown` if it is someone else's), or choose another folder";
  return `${name} can't be ${done}: ${reason}; ${action}.`;
}

/**
 * Suggests the next port if the port is in use.
 * @param {import("./readSystemError.js").SystemError} error
 */
function describePort({ code, port, description = code }) {
  const other = `\`--port ${code === "EADDRINUSE" && port ? port + 1 : 4174}\``;
  const name = port === undefined ? "The port" : `Port ${port}`;
  if (code === "EADDRINUSE") {
    return `${name} is in use by another program; stop that one, or choose another port: ${other}.`;
  }
  if (code === "EACCES") {
    return `${name} can't be opened: ports below 1024 need special permission; choose another: ${other}.`;
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code.startsWith("EAI_")) {
    return `${name} can't be opened: this computer has no such network address; check \`--host\`.`;
  }
  return `${name} can't be opened: ${CAUSES[code]?.[0] ?? description}; choose another: ${other}.`;
}

/**
 * @param {string} code
 * @param {string} description
 */
function describeWatching(code, description) {
  // On Linux, exceeding the limits of watched files has the codes of a full disk and of too many open files: inotify_add_watch(2).
  const limit =
    { ENOSPC: "fs.inotify.max_user_watches=524288", EMFILE: "fs.inotify.max_user_instances=512" }[code] ??
    undefined;
  return limit === undefined
    ? `Changes of files can't be watched: ${CAUSES[code]?.[0] ?? description}; check the content folder, and start again.`
    : `Changes of files can't be watched: more are watched than the system allows; raise its limit (\`sudo sysctl ${limit}\`), or close other programs.`;
}

/**
 * Returns the code of the actual failure. If a folder can't be created because a parent folder is not writable, Node may report ENOENT.
 * @param {import("./readSystemError.js").SystemError} error
 */
function reasonOf({ code, syscall, path }) {
  if (code !== "ENOENT" || syscall !== "mkdir" || path === undefined) return code;
  let folder = dirname(resolve(path));
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return code;
  } catch (cause) {
    return String(/** @type {NodeJS.ErrnoException} */ (cause).code);
  }
}

/**
 * Whether a failed call was meant to read. `open` may be meant to read or to write: it counts as reading only if the path exists but is not
 * readable, or if it is missing in a folder that exists, where writing would create it.
 * @param {string} syscall
 * @param {string | undefined} path
 */
function isReading(syscall, path) {
  if (syscall !== "open" || path === undefined) return READING.has(syscall);
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (cause) {
    const code = String(/** @type {NodeJS.ErrnoException} */ (cause).code);
    return code === "ENOENT" ? existsSync(dirname(path)) : !["EMFILE", "ENFILE"].includes(code);
  }
}

/**
 * Returns the outermost of a path's parent folders that this process has no permission to enter; `undefined` if there is none.
 * @param {string} path
 */
function lockedAbove(path) {
  const parents = [];
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    parents.unshift(folder);
  }
  return parents.find((folder) => {
    try {
      accessSync(folder, constants.X_OK);
      return false;
    } catch (cause) {
      return /** @type {NodeJS.ErrnoException} */ (cause).code === "EACCES";
    }
  });
}

/**
 * Whether a path is inside an installed package. Hidden folders of `node_modules`, such as `.cache`, are not packages.
 * @param {string} path
 */
export function isOfPackage(path) {
  return /[\\/]node_modules[\\/](?!\.)/.test(path);
}

/**
 * Returns one sentence about a missing file of an installed package.
 * @param {string} path
 */
export function describeIncompletePackage(path) {
  return `Maru is not installed completely: ${shownPath(path)} is missing; install the packages again with \`npm ci\`.`;
}

/**
 * Returns a path for messages: relative to the working directory, or absolute if it is not inside.
 * @param {string} path
 */
export function shownPath(path) {
  const way = relative(process.cwd(), resolve(path));
  return way === "" || way.startsWith("..") || isAbsolute(way) ? resolve(path) : way;
}
