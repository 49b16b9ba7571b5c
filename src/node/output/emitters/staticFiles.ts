import type { Emitter } from "./emitter.ts";

/** Emits the files of static folders. Files of later emitters, such as pages, override static files at the same path. */
export const emitStatics: Emitter = ({ site }) => site.statics;
