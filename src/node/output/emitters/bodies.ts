import type { Emitter } from "./emitter.ts";

/** Emits one JSON file per post and page with its HTML, which is loaded when a reader navigates within the app. */
export const emitBodies: Emitter = ({ site }) =>
  [...site.bodies].map(([path, body]) => ({
    path,
    contents: () => JSON.stringify(body),
    key: async () => site.bodyKeys.get(path),
  }));
