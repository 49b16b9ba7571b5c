import { type Problem } from "../diagnostics/problem.ts";

/** A Markdown file of the content folder. */
export interface SourceFile {
  /** Path from the content folder with `/`, as the file system spells it: a Mac's may be NFD. */
  path: string;
  text: string;
  /** Name of the collection it lies in, where the site names its collections. */
  section?: string | undefined;
  /** What is wrong with it as a file. In error, it has no text. */
  fault?: Pick<Problem, "severity" | "line" | "message">;
}
