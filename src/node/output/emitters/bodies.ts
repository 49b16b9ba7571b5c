import type { Emitter } from "./emitter.ts";

/** Emits a JSON file with the HTML of each post and page. The app loads this file when a reader navigates to the post or page. */
export const emitBodies: Emitter = ({ site }) =>
  [...site.bodies].map(([path, body]) => ({
    path,
    contents: () => JSON.stringify(body),
    key: async () => site.bodyKeys.get(path),
  }));
