/** Path below the base at which the dev server sends its state to open pages. */
export const EVENTS_PATH = "@maru/events";

/** State of the dev server. Open pages receive it when they connect, and after each compilation. */
export interface LiveState {
  /**
   * Identifies the server and the compilation, such as `9f86d081-3`. A page contains the version that it was rendered from, in `data-dev`
   * of its root element.
   */
  version: string;
  /** Base path of the site, such as `/` or `/blog/`. It changes with the URL in the settings. */
  base: string;
  /** Errors in the content, one per line; empty if there are none. */
  errors: string;
}

/** Returns the part of a version that identifies the server. */
export function serverOf(version: string): string {
  return version.split("-")[0] ?? "";
}
