import type { OutputFile } from "../files/outputFile.ts";

/** The app as it is bundled for a site. */
export interface AppBundle {
  /** Names it by all that it is made of. */
  key: string;
  /** What the browser fetches, by path in the output. */
  files: Map<string, OutputFile>;
  /** The module that renders pages; it needs nothing beside it. */
  renderModule: string;
  /** The one stylesheet, which lies in no file. */
  css: string;
  /** Path of the entry in the output. */
  entry: string;
  /** Paths of all scripts in the output. */
  scripts: string[];
  /** Code of the service worker. */
  worker: string;
}
