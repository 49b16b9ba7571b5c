import { type Command, parseCommand } from "../../../src/node/cli/command.ts";
import { explainError } from "../../../src/node/diagnostics/systemErrors/explainError.js";

/**
 * Runs a command in this process, as the command line does: prints the explanation of an error, and then returns 1.
 * @param words Name of the command, and its arguments.
 */
export async function runCommand(
  command: Command,
  [name = "", ...args]: readonly string[],
): Promise<number | undefined> {
  try {
    const { values, positionals } = parseCommand(name, command, args);
    return await command.run(values, positionals);
  } catch (cause) {
    console.error(explainError(cause));
    return 1;
  }
}
