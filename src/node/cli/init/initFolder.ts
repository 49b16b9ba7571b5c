import { shownPath } from "../../diagnostics/systemErrors/describeSystemError.js";
import { collectAnswers, type Given } from "./answers.ts";
import { filesFor } from "./filesFor.ts";
import { inspectFolder } from "./inspectFolder.ts";
import { specifierFor } from "./specifierFor.ts";
import { extendPackage } from "./packageJson.ts";
import type { Prompts } from "./prompts.ts";
import { describeResult } from "./report.ts";
import { writePlannedFiles } from "./writePlannedFiles.ts";

interface InitOptions {
  /** Asks questions in a terminal; `undefined` to use the defaults. */
  prompts?: Prompts | undefined;
  /** Converts the configuration of another engine in a folder. Returns the exit status. */
  migrate: (folder: string) => Promise<number>;
}

/**
 * Sets up a site in a folder and prints a list of the files. Asks all questions before it writes anything. Returns the exit status.
 * @param folder Absolute path. Created if it does not exist.
 */
export async function initFolder(
  folder: string,
  given: Given,
  { prompts, migrate }: InitOptions,
): Promise<number> {
  const found = await inspectFolder(folder);
  if (prompts)
    console.log(
      `Sets up a site in ${shownPath(folder)}. Enter accepts the answer in brackets. No file is overwritten.\n`,
    );
  const answers = await collectAnswers(found, given, prompts);
  if (prompts) console.log("");
  if (answers.migrates) {
    const status = await migrate(folder);
    if (status !== 0) return status;
    console.log("");
  }
  const extendedPackage = extendPackage(found.packageJson, specifierFor(folder));
  const files = filesFor(answers, found, extendedPackage);
  await writePlannedFiles(folder, files);
  console.log(describeResult({ answers, found, files, extendedPackage }));
  return 0;
}
