import type { OutputPath } from "../../shared/urls/urlTypes.ts";

/** One file of the output, made only when asked for: the dev server asks for one, a build for all. */
export interface OutputFile {
  /** Path in the output with `/`, not percent-encoded: `posts/한글/index.html`. */
  path: OutputPath;
  contents(): string | Buffer | Promise<string | Buffer>;
  /** Names all that its contents are made of, where that is less work than to make them; costs nothing after they were made. */
  key?(): Promise<string | undefined>;
  /** Whether it is left out where another file stands at a folder of its path, or has its path as a folder. */
  givesWay?: boolean;
}
