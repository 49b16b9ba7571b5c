import type { OutputFile } from "../files/outputFile.ts";

/** The packed app, with the parts that a site needs. */
export interface AppBundle {
  /** Hash of everything that the app depends on. */
  key: string;
  /** Files that browsers load, by output path. */
  files: Map<string, OutputFile>;
  /** Path of the module that renders pages. */
  renderModule: string;
  /** The stylesheet, which is inlined in pages. */
  css: string;
  /** HTML of a page, with the placeholders of `Template`. */
  html: string;
  /** Output path of the entry script. */
  main: string;
  /** Output path of the script with the messages of the site's language. */
  words: string;
  /** Output paths of all scripts. */
  scripts: string[];
  /** Code of the service worker. */
  worker: string;
}
