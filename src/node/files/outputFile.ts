import type { OutputPath } from "../../shared/urls/urlTypes.ts";

/** A file of the output. Its contents are made on request: the dev server requests one file, a build all of them. */
export interface OutputFile {
  path: OutputPath;
  contents(): string | Buffer | Promise<string | Buffer>;
  /** Returns a key that changes with the contents, if it is faster to compute than they are; `undefined` if there is none. */
  key?(): Promise<string | undefined>;
  /** Whether it is left out if a folder of its path is another file, or its path is a folder of another file. */
  givesWay?: boolean;
}
