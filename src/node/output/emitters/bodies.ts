import type { Emitter } from "./emitter.ts";

/** Emits one JSON file per post and page with its HTML. The app loads it when a reader navigates to the post or page. */
export const emitBodies: Emitter = ({ site }) =>
  [...site.bodies].map(([path, body]) => ({
    path,
    contents: () => JSON.stringify(body),
    key: async () => site.bodyKeys.get(path),
  }));
