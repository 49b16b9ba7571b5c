/** File name of the service worker, below the base. Never hashed: browsers request it by a fixed name. */
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
  /** Paths, below the base, of the files the app needs to start offline, in the order they are fetched. */
  start: string[];
  /** Paths, below the base, of all search files; empty when they are too large to fetch at once. */
  search: string[];
}
