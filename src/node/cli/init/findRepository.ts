import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { isPresent } from "../../files/readIfPresent.ts";

/** The Git repository that contains a folder. */
export interface Repository {
  /** Whether the folder is the root of the repository. GitHub reads workflows only there. */
  isRoot: boolean;
  /** Name of the default branch. */
  branch: string;
}

/** Name of the default branch if there is no repository, or if its name is unknown. */
export const DEFAULT_BRANCH = "main";

/**
 * Returns the repository that contains a folder. Returns `undefined` if there is none, or if Git is not installed or refuses to read it:
 * then dates from Git would be unavailable too.
 * @param folder Absolute path. The folder need not exist.
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const prefix = await git(folder, "rev-parse", "--show-prefix");
  if (prefix === undefined) return undefined;
  // A clone knows the default branch of its origin. A new repository has only its first branch.
  const branch =
    (await git(folder, "symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.replace("origin/", "") ??
    (await git(folder, "symbolic-ref", "--short", "HEAD"));
  return { isRoot: prefix === "" && isPresent(folder), branch: branch ?? DEFAULT_BRANCH };
}

/** Returns the output of a Git command without its line break; `undefined` if the command fails. */
async function git(folder: string, ...options: string[]): Promise<string | undefined> {
  let cwd = folder;
  while (!isPresent(cwd)) cwd = dirname(cwd);
  try {
    return (await promisify(execFile)("git", options, { cwd })).stdout.trimEnd();
  } catch {
    return undefined;
  }
}
