/** The service worker in the output, below the base: never hashed, since a browser asks for it by the name it knows. */
export const WORKER_FILE = "sw.js";

/** An address that nothing can have, since slugs have no `~` alone: `404.html` is its page, and says nothing of where it was asked for. */
export const MISSING_PATH = "/~/";

/** What the build tells the service worker of the site, as a constant before its code. */
export interface StartFiles {
  /** What pages of the site say of it: `PageMark`. */
  site: string;
  /** Changes with what any of the others holds. */
  build: string;
  /** What the app needs to start without a line, below the base, in the order in which it is fetched. */
  start: string[];
  /** All that the search of the site loads, below the base; empty where that is too much to be fetched in one go. */
  search: string[];
}
