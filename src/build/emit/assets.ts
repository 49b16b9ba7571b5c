import type { Emitter } from "./emitter.ts";

/** The images that posts show, under hashed names; those of several widths are made when they are asked for. */
export const emitAssets: Emitter = ({ site }) => site.assets;
