import type { OutputPath } from "../urls/urlTypes.ts";

/** File name of the service worker. Never hashed: browsers request it by a fixed name. */
export const WORKER_FILE = "sw.js";

/**
 * A URL that no page can have, since a slug is never `~`. `404.html` is rendered for it and does not depend on
 * the requested URL.
 */
export const MISSING_PATH = "/~/";

/** Constants about the site that the build inserts into the service worker. */
export interface StartFiles {
  /** Identifier of the site in its pages: see `PageMark`. */
  site: string;
  /** Changes when any of the other values or files changes. */
  build: string;
  /** Files that the app needs to start offline, in the order they are fetched. */
  start: OutputPath[];
  /** All search files; empty when they are too large to fetch at once. */
  search: OutputPath[];
}
