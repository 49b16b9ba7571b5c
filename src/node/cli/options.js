// @ts-check
import { parseArgs } from "node:util";
import { ConfigError } from "../diagnostics/errors.js";

/** Options of all commands. */
const COMMON = ["base", "mode", "logLevel", "clearScreen"];
/** Options of commands that start a server. */
const SERVER = ["host", "port", "open", "strictPort"];

/** Options by command. All names except `all` are the same as on Vite's command line: https://vite.dev/guide/cli */
const OPTIONS = {
  build: [...COMMON, "all", "outDir", "minify", "sourcemap", "target", "assetsInlineLimit"],
  dev: [...COMMON, ...SERVER, "all", "force", "cors"],
  preview: [...COMMON, ...SERVER, "outDir"],
};
/** @typedef {keyof typeof OPTIONS} Command */

/** Options whose value is optional: `--open`, `--open=/path` or `--open /path`. A value after a space can't begin with `-`. */
const VALUE_OPTIONAL = /^--(?:all|host|open|sourcemap|minify|clearScreen|strictPort|force|cors)$/;

/**
 * Reads the command and the options of `node src/node/cli/vite.js`.
 * @param {readonly string[]} words
 * @returns {{ command: Command | "help" | "version", values: Record<string, string | boolean | undefined> }}
 */
export function readOptions(words) {
  const [first = "dev", ...rest] = words;
  const isNamed = !first.startsWith("-");
  if (words.some((word) => ["--version", "-v"].includes(word))) return { command: "version", values: {} };
  if (words.some((word) => ["--help", "-h"].includes(word))) return { command: "help", values: {} };
  const command = !isNamed || first === "serve" ? "dev" : first;
  if (!isCommand(command)) throw new ConfigError(`There is no command \`${first}\`; ${usage()}`);
  const given = isNamed ? rest : words;
  // `parseArgs` requires a value, so `=true` is added to an option without one.
  const args = given.map((word, index) =>
    VALUE_OPTIONAL.test(word) && (given[index + 1] ?? "-").startsWith("-") ? `${word}=true` : word,
  );
  const options = Object.fromEntries(OPTIONS[command].map((name) => [name, { type: "string" }]));
  try {
    const { values } = parseArgs({ args, options: /** @type {any} */ (options) });
    return {
      command,
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typed(value)])),
    };
  } catch (cause) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (cause);
    if (!code?.startsWith("ERR_PARSE_ARGS")) throw cause;
    throw new ConfigError(
      `${message.split(/\.(?:\s|$)/)[0]}; \`${command}\` takes ${OPTIONS[command].map((name) => `--${name}`).join(", ")}.`,
    );
  }
}

/**
 * @param {string} name
 * @returns {name is Command}
 */
function isCommand(name) {
  return Object.hasOwn(OPTIONS, name);
}

/** @param {unknown} value */
function typed(value) {
  return value === "true" ? true : value === "false" ? false : String(value);
}

/** Returns the end of a sentence that lists the commands. */
export function usage() {
  return `the commands are ${Object.keys(OPTIONS).join(", ")}.`;
}

/**
 * Reads a port number.
 * @param {string} name Name of the option or environment variable, for the error message.
 * @param {string | boolean} written
 * @returns {number}
 */
export function readPort(name, written) {
  const port = Number(written);
  if (typeof written === "string" && /^\d{1,5}$/.test(written.trim()) && port <= 65_535) return port;
  throw new ConfigError(`${name}: found \`${written}\`, expected the number of a port, from 1024 to 65535.`);
}
