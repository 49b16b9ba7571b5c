import { type Problem } from "../diagnostics/problem.ts";

/** A Markdown file of the content folder. */
export interface SourceFile {
  /** Path relative to the content folder, with `/` as separator and in the Unicode form of the file system, which may be NFD on macOS. */
  path: string;
  text: string;
  /** Name of its collection, if the site names its collections. */
  section?: string | undefined;
  /** Problem of the file itself, such as an unknown encoding. If it is an error, the text is empty. */
  fault?: Pick<Problem, "severity" | "line" | "message">;
}
