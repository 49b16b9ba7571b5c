import { parseArgs } from "node:util";
import { likelyMeant } from "../../shared/text/likelyMeant.ts";
import { ConfigError } from "../diagnostics/errors.js";
import type { SourceClient } from "../server/devPage.ts";

/** An option of a command. */
export interface CommandOption {
  type: "string" | "boolean";
  /** Description in `--help`. */
  description: string;
  /** Name of the value in `--help`, such as `folder`. Each option of type `string` has one. */
  value?: string;
  /** Whether the option may be given several times. */
  multiple?: boolean;
  /** Name of the option that this one is another name for. */
  aliasOf?: string;
}

/** Values of options by name. Options that were not given are absent. */
export type Values = Record<string, string | boolean | string[] | undefined>;

/** A command of the command line, such as `maru build`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** Positional arguments as shown in `--help`: `[dir]` for one folder, or `<title…>` for any number of words. Empty if there are none. */
  positionals: string;
  /** Description of the positional arguments in `--help`. Default: that of the content folder. */
  argument?: string;
  options: Record<string, CommandOption>;
  /**
   * Runs the command. Returns the exit status; `undefined` if the process continues, as for a server.
   * @param openSource Opens the app's source code, in a clone.
   */
  run(
    values: Values,
    positionals: string[],
    openSource?: () => Promise<SourceClient>,
  ): Promise<number | undefined>;
}

/**
 * Parses the arguments of a command.
 * @param args Arguments after the command's name.
 * @throws {ConfigError} If an option is unknown or lacks its value, or if there are too many positional arguments.
 */
export function parseCommand(
  name: string,
  { options, positionals }: Pick<Command, "options" | "positionals">,
  args: readonly string[],
): { values: Values; positionals: string[] } {
  const known = Object.fromEntries(Object.entries(options).map(([key, { type }]) => [key, { type }]));
  // The strict mode of `parseArgs` has messages for programmers.
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const fail = (fault: string): never => {
    throw new ConfigError(`maru ${name}: ${fault}`);
  };
  const values: Values = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return fail(describeUnknown(token.rawName, options));
    const key = option.aliasOf ?? token.name;
    const { value, inlineValue } = token;
    if (option.type === "boolean") {
      if (value !== undefined) fail(`\`${token.rawName}\` takes no value, found \`${value}\`.`);
      values[key] = true;
      continue;
    }
    // An argument like `-x` is rather the next option than a value. `--out=-x` is unambiguous.
    if (!value || (!inlineValue && /^-./.test(value))) {
      return fail(`\`${token.rawName}\` needs a value; write \`${usageOf(token.name, option)}\`.`);
    }
    values[key] = option.multiple ? [...((values[key] as string[] | undefined) ?? []), value] : value;
  }
  const given = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  checkPositionals(given, positionals, fail);
  return { values, positionals: given };
}

function checkPositionals(given: readonly string[], positionals: string, fail: (fault: string) => never) {
  if (positionals.includes("…")) return;
  if (positionals === "" && given.length > 0) fail(`found \`${given[0]}\`, expected only options.`);
  if (given.length > 1) {
    fail(
      `found ${given.map((each) => `\`${each}\``).join(" and ")}, expected one folder; put quotes around a path with spaces.`,
    );
  }
}

/** @param written The option with its dashes. */
function describeUnknown(written: string, options: Command["options"]): string {
  const meant = likelyMeant(written.replace(/^-+/, ""), Object.keys(options));
  const fault = `\`${written}\` is not an option`;
  if (meant !== undefined) return `${fault}; did you mean \`--${options[meant]?.aliasOf ?? meant}\`?`;
  const names = Object.keys(options).filter((key) => options[key]?.aliasOf === undefined);
  if (names.length === 0) return `${fault}; this command has none.`;
  return `${fault}; the options are ${names.map((key) => `--${key}`).join(", ")}.`;
}

/** Returns an option as it is written on the command line: `--out <folder>`. */
export function usageOf(name: string, { value }: CommandOption): string {
  return `--${name}${value === undefined ? "" : ` <${value}>`}`;
}
