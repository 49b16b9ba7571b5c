/** Name of Git's file in the author's folder. */
export const GITIGNORE = ".gitignore";

/** Folders that commands create again, so that Git need not store them. */
const FOLDERS = ["node_modules", "dist"];

/**
 * Adds the missing lines to a `.gitignore`.
 * @param written Current text; empty if the file does not exist.
 */
export function extendGitignore(written: string): { text: string; added: string[] } {
  const lines = written.split(/\r?\n/).map((line) => line.trim());
  const added = FOLDERS.filter((folder) => !lines.some((line) => ignores(line, folder))).map(
    (name) => `${name}/`,
  );
  const end = written.includes("\r\n") ? "\r\n" : "\n";
  const separator = written === "" || written.endsWith("\n") ? "" : end;
  return { text: added.length === 0 ? written : written + separator + added.join(end) + end, added };
}

/** Whether a line is about a folder. A line such as `!dist/`, which includes it again, is the author's decision too. */
function ignores(line: string, folder: string): boolean {
  return line.replace(/^!?(?:\*\*)?\/?/, "").replace(/\/?\*{0,2}$/, "") === folder;
}
