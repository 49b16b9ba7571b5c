import type { Emitter } from "./emitter.ts";

/** The images that posts show, under hashed names. */
export const emitAssets: Emitter = ({ site }) =>
  site.assets.map(({ path, contents }) => ({ path, contents: () => contents }));
