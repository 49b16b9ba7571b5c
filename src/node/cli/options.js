// @ts-check
import { parseArgs } from "node:util";
import { ConfigError } from "../diagnostics/errors.js";

/** The options of all commands, those of a server, and those of what writes or reads the output. */
const COMMON = ["base", "mode", "logLevel", "clearScreen"];
const SERVING = ["host", "port", "open", "strictPort"];

/** What each command takes; the words are Vite's: https://vite.dev/guide/cli */
const OPTIONS = {
  build: [...COMMON, "all", "outDir", "minify", "sourcemap", "target", "assetsInlineLimit"],
  dev: [...COMMON, ...SERVING, "all", "force", "cors"],
  preview: [...COMMON, ...SERVING, "outDir"],
};
/** @typedef {keyof typeof OPTIONS} Command */

/** Those that need no value; with one they have it behind a `=` or, unless it begins with `-`, behind a space. */
const VALUE_OPTIONAL = /^--(?:all|host|open|sourcemap|minify|clearScreen|strictPort|force|cors)$/;

/**
 * The command and options of `node src/node/cli/vite.js`.
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
  // Without a value they stand for `true`.
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

export function usage() {
  return `the commands are ${Object.keys(OPTIONS).join(", ")}.`;
}

/**
 * The number of a port.
 * @param {string} name Of the option or variable that gives it.
 * @param {string | boolean} written
 * @returns {number}
 */
export function readPort(name, written) {
  const port = Number(written);
  if (typeof written === "string" && /^\d{1,5}$/.test(written.trim()) && port <= 65_535) return port;
  throw new ConfigError(`${name}: found \`${written}\`, expected the number of a port, from 1024 to 65535.`);
}
