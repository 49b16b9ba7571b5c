import { shownPath } from "../../diagnostics/systemErrors/describeSystemError.js";
import { collectAnswers, type Given } from "./answers.ts";
import { systemTimeZone } from "./defaults.ts";
import { filesFor } from "./filesFor.ts";
import { inspectFolder } from "./inspectFolder.ts";
import { specifierFor } from "./specifierFor.ts";
import { extendPackage } from "./packageJson.ts";
import type { Prompts } from "./prompts.ts";
import { describeResult } from "./report.ts";
import { writePlannedFiles } from "./writePlannedFiles.ts";

/** How {@link initFolder} asks and migrates. */
export interface InitFolderOptions {
  /** Asks questions in a terminal; `undefined` to use the defaults. */
  prompts?: Prompts | undefined;
  /** Converts the configuration of another engine in a folder, and adds settings that it does not contain. Returns the exit status. */
  migrate: (folder: string, defaults: Record<string, string>) => Promise<number>;
}

/**
 * Sets up a site in a folder and prints a list of the files. Asks all questions before it writes anything. Returns the exit status.
 * @param folder Absolute path. Created if it does not exist.
 */
export async function initFolder(
  folder: string,
  given: Given,
  { prompts, migrate }: InitFolderOptions,
): Promise<number> {
  let found = await inspectFolder(folder);
  if (prompts)
    console.log(
      `Sets up a site in ${shownPath(folder)}. Enter accepts the answer in brackets. No file is overwritten.\n`,
    );
  const answers = await collectAnswers(found, given, prompts);
  if (prompts) console.log("");
  if (answers.migrates) {
    const isUpdatedByGit = found.repository !== undefined;
    const status = await migrate(folder, {
      timeZone: systemTimeZone(),
      ...(isUpdatedByGit && { updated: "git" }),
    });
    if (status !== 0) return status;
    console.log("");
    // The other files depend on the new settings.
    found = await inspectFolder(folder);
  }
  const extendedPackage = extendPackage(found.packageJson, await specifierFor(folder));
  const files = filesFor(answers, found, extendedPackage);
  await writePlannedFiles(folder, files);
  console.log(describeResult({ answers, found, files, extendedPackage }));
  return 0;
}
