import { type Problem } from "../diagnostics/problem.ts";

/** A Markdown file of the content folder. */
export interface SourceFile {
  /** Path relative to the content folder, separated by `/`, as the file system spells it: on macOS it may be NFD. */
  path: string;
  text: string;
  /** Name of its collection, if the site names its collections. */
  section?: string | undefined;
  /** What is wrong with the file itself. If it is an error, the text is empty. */
  fault?: Pick<Problem, "severity" | "line" | "message">;
}
