import { type Problem } from "../diagnostics/problem.ts";

/** A text file of the content folder, such as a Markdown file. */
export interface SourceFile {
  /** Path relative to the content folder, with `/` as separator and in the Unicode form of the file system, which may be NFD on macOS. */
  path: string;
  text: string;
  /** Name of the collection that contains the file, if the collection has a name. */
  section?: string | undefined;
  /** Folder of the collection that contains the file, without its glob pattern. */
  folder?: string | undefined;
  /** Problem of the file itself, such as an unknown encoding. If it is an error, the text is empty. */
  fault?: Pick<Problem, "severity" | "line" | "message">;
}
