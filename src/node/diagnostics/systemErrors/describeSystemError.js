// @ts-check
// Plain JavaScript: what starts the commands needs it too, and Node 20 runs no TypeScript.
import { accessSync, constants, existsSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { CAUSES } from "./causes.js";
import { readSystemError } from "./readSystemError.js";

/**
 * What is known of a failure besides the error itself.
 * @typedef {object} Circumstances
 * @property {string | undefined} [path] What was read or written where the error doesn't say it: that of a full disk names no file.
 * @property {string | undefined} [shown] How the path is shown; relative to the working directory by default.
 * @property {"read" | "written" | undefined} [verb] What was done with it where the error doesn't say it.
 * @property {string | undefined} [choosePort] How the author names another port, by default `PORT=4174 npm start`.
 */

const READING = new Set(["access", "lstat", "opendir", "read", "readlink", "realpath", "scandir", "stat"]);

/**
 * One sentence about a system error: what failed, why, and what to do. `undefined` for any other error.
 * @param {unknown} cause
 * @param {Circumstances} [circumstances]
 * @returns {string | undefined}
 */
export function describeSystemError(cause, { path: known, shown, verb, choosePort } = {}) {
  const error = readSystemError(cause);
  if (!error) return undefined;
  const { syscall = "", port } = error;
  const code = reasonOf(error);
  const description = error.description ?? code;
  if (port !== undefined || ["listen", "bind", "getaddrinfo"].includes(syscall)) {
    return describePort(error, choosePort);
  }
  if (syscall === "watch") return describeWatching(code, description);
  if (syscall.startsWith("spawn")) {
    return `The program \`${error.path ?? syscall.slice(6)}\` can't be started: ${CAUSES[code]?.[0] ?? description}; check that it is installed.`;
  }
  const path = error.path ?? known;
  // Without a path it says nothing to an author.
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
 * @param {import("./readSystemError.js").SystemError} error
 * @param {string | undefined} choosePort
 */
function describePort({ code, port, description = code }, choosePort) {
  const other = choosePort ?? `\`PORT=${code === "EADDRINUSE" && port ? port + 1 : 4174} npm start\``;
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
  // On Linux the limits of watched files are reported by the codes of a full disk and of open files: inotify_add_watch(2).
  const limit =
    { ENOSPC: "fs.inotify.max_user_watches=524288", EMFILE: "fs.inotify.max_user_instances=512" }[code] ??
    undefined;
  return limit === undefined
    ? `Changes of files can't be watched: ${CAUSES[code]?.[0] ?? description}; check the content folder, and start again.`
    : `Changes of files can't be watched: more are watched than the system allows; raise its limit (\`sudo sysctl ${limit}\`), or close other programs.`;
}

/**
 * The code of what really failed: to make a folder with those above it, Node reports that there is none where none may be made.
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
 * Whether a failed call would have read. `open` doesn't say: it would have written what can be read.
 * @param {string} syscall
 * @param {string | undefined} path
 */
function isReading(syscall, path) {
  if (syscall !== "open" || path === undefined) return READING.has(syscall);
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (cause) {
    return !["ENOENT", "EMFILE", "ENFILE"].includes(
      String(/** @type {NodeJS.ErrnoException} */ (cause).code),
    );
  }
}

/**
 * The uppermost folder of a path that may not be entered, if any.
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
 * Relative to the working directory, or absolute outside it.
 * @param {string} path
 */
export function shownPath(path) {
  const way = relative(process.cwd(), resolve(path));
  return way === "" || way.startsWith("..") || isAbsolute(way) ? resolve(path) : way;
}
