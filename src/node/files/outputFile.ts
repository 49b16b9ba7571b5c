import type { OutputPath } from "../../shared/urls/urlTypes.ts";

/** A file of the output. Its contents are generated on request: the dev server requests single files, a build requests all of them. */
export interface OutputFile {
  path: OutputPath;
  contents(): string | Buffer | Promise<string | Buffer>;
  /** Returns a key that changes with the contents; `undefined` if computing a key would not be faster than generating the contents. */
  key?(): Promise<string | undefined>;
  /** Returns a compressed copy that exists already; `undefined` if a build must compress the contents. */
  compressed?(suffix: ".br" | ".gz"): Promise<Buffer | undefined>;
  /**
   * Whether the file is omitted if another file needs a folder at its path, or if one of its parent folders is the path of another file.
   */
  givesWay?: boolean;
}
