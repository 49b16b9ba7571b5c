import type { Emitter } from "./emitter.ts";

/** Emits the files of static folders. A page of the site at the same path overrides such a file. */
export const emitStatics: Emitter = ({ site }) => site.statics;
