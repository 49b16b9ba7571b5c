import type { OutputPath } from "../urls/urlTypes.ts";

/**
 * File name of the service worker. It contains no hash, because browsers request the service worker by a fixed name.
 */
export const WORKER_FILE = "sw.js";

/** A URL that no page can have, because `~` is not a valid slug. The build renders `404.html` for this URL. */
export const MISSING_PATH = "/~/";

/** Constants about the site that the build inserts into the service worker. */
export interface StartFiles {
  /** Identifier of the site: the same as `site` of `PageMark`. */
  site: string;
  /** Hash of the data that the HTML of pages depends on: scripts, template and manifest. */
  build: string;
  /** Files that the app needs to start offline, in the order in which they are fetched. */
  start: OutputPath[];
  /** All search files. Empty if there are too many to fetch all of them in advance. */
  search: OutputPath[];
}
