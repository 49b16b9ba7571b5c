import type { OutputFile } from "../files/outputFile.ts";

/** Languages that the app has messages in. */
export type AppLanguage = "ko" | "en";

/** The parts of the app that a site needs. `appFor` reads them from `lib/`. */
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
  /** Language of the messages: Korean for sites in Korean, English for all others. */
  language: AppLanguage;
  /** Output path of the script with the messages of this language. */
  words: string;
  /** Output paths of all scripts. */
  scripts: string[];
  /** Code of the service worker. */
  worker: string;
}
