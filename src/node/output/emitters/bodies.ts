import type { Emitter } from "./emitter.ts";

/** A JSON file a post and page: its HTML, loaded when a reader goes there within the app. */
export const emitBodies: Emitter = ({ site }) =>
  [...site.bodies].map(([path, body]) => ({
    path,
    contents: () => JSON.stringify(body),
    key: async () => site.bodyKeys.get(path),
  }));
