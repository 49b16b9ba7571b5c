import type { Entry } from "./frontMatter/value.ts";

/** Default front matter of some files. */
export interface FileDefaults {
  /** Folders and glob patterns, relative to the content folder. */
  files: string[];
  /** Pattern of the addresses of the files. */
  permalink?: string | undefined;
  /** Front matter. */
  entries: Entry[];
}
