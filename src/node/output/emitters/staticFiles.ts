import type { Emitter } from "./emitter.ts";

/** Emits the files of static folders. A page at the same path overrides a static file. */
export const emitStatics: Emitter = ({ site }) => site.statics;
