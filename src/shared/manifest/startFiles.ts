import type { OutputPath } from "../urls/urlTypes.ts";

/** File name of the service worker. Never hashed: browsers request it by a fixed name. */
export const WORKER_FILE = "sw.js";

/**
 * A URL that no page can have, because `~` is not a valid slug. The build renders `404.html` for this URL.
 */
export const MISSING_PATH = "/~/";

/** Constants about the site that the build inserts into the service worker. */
export interface StartFiles {
  /** Identifier of the site: `site` of `PageMark`. */
  site: string;
  /** Hash that changes with every change to a page or file of the site. */
  build: string;
  /** Files that the app needs to start offline, in the order of fetching. */
  start: OutputPath[];
  /** All search files. Empty if they are too large to fetch them all. */
  search: OutputPath[];
}
