import { likelyMeant } from "../../shared/text/likelyMeant.ts";
import { ConfigError } from "../diagnostics/errors.js";
import type { SourceClient } from "../server/devPage.ts";
import { type Command, parseCommand } from "./command.ts";
import { endOnError } from "./endOnError.ts";
import { describeCommand, describeCommands } from "./help.ts";
import { PACKAGE_VERSION } from "./packageName.ts";

/** Loads the commands by name. Only the code of the command that runs is loaded. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  init: () => import("./init.ts"),
  dev: () => import("./dev.ts"),
  build: () => import("./build.ts"),
  preview: () => import("./preview.ts"),
  check: () => import("./check.ts"),
  new: () => import("./new.ts"),
  migrate: () => import("./migrate.ts"),
  lock: () => import("./lock.ts"),
};

const HELP = ["--help", "-h"];
const VERSION = ["--version", "-v"];

/**
 * Runs the command line. Sets the exit status of the process.
 * @param openSource Opens the app's source code, in a clone.
 */
export async function main(args: readonly string[], openSource?: () => Promise<SourceClient>): Promise<void> {
  const fail = endOnError();
  try {
    const status = await runCommandLine(args, openSource);
    if (status !== undefined) process.exitCode = status;
  } catch (cause) {
    fail(cause);
  }
}

/**
 * Runs a command line such as `["build", "--out", "site"]`. Without a command, prints the list of commands. Returns the exit status;
 * `undefined` if the process continues, as for a server.
 * @throws {ConfigError} If there is no such command or option.
 */
export async function runCommandLine(
  [first = "help", ...args]: readonly string[],
  openSource?: () => Promise<SourceClient>,
): Promise<number | undefined> {
  if (VERSION.includes(first)) return print(`maru ${PACKAGE_VERSION}`);
  const asksForHelp = first === "help" || HELP.includes(first);
  const name = asksForHelp ? args[0] : first;
  if (name === undefined) return print(describeCommands(await loadCommands()));
  const command = await loadCommand(name);
  const optionsEnd = args.indexOf("--");
  const options = optionsEnd < 0 ? args : args.slice(0, optionsEnd);
  if (asksForHelp || options.some((arg) => HELP.includes(arg))) return print(describeCommand(name, command));
  if (options.some((arg) => VERSION.includes(arg))) return print(`maru ${PACKAGE_VERSION}`);
  const { values, positionals } = parseCommand(name, command, args);
  return command.run(values, positionals, openSource);
}

async function loadCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return (await load()).command;
  const names = Object.keys(COMMANDS);
  const meant = likelyMeant(name, names);
  const remedy = meant ? `did you mean \`${meant}\`?` : `the commands are ${names.join(", ")}.`;
  throw new ConfigError(`maru: \`${name}\` is not a command; ${remedy}`);
}

/** Loads all commands by name, in the order of the list of commands. */
export async function loadCommands(): Promise<Record<string, Command>> {
  const names = Object.keys(COMMANDS);
  const commands = await Promise.all(names.map(async (name) => [name, await loadCommand(name)] as const));
  return Object.fromEntries(commands);
}

function print(text: string): number {
  console.log(text);
  return 0;
}
