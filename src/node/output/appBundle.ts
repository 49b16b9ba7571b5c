import type { OutputFile } from "../files/outputFile.ts";

/** The app, bundled for a site. */
export interface AppBundle {
  /** Hash of everything that the bundle depends on. */
  key: string;
  /** Files that browsers load, by output path. */
  files: Map<string, OutputFile>;
  /** Path of the module that renders pages. The module is bundled with all its imports. */
  renderModule: string;
  /** The stylesheet, which is inlined in pages. */
  css: string;
  /** Output path of the entry script. */
  entry: string;
  /** Output paths of all scripts. */
  scripts: string[];
  /** Code of the service worker. */
  worker: string;
}
