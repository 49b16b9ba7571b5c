import type { Emitter } from "./emitter.ts";

/** The files of the static folders; a page of the site at the same path stands over one of them. */
export const emitStatics: Emitter = ({ site }) => site.statics;
