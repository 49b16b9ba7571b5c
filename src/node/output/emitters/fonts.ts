import type { Emitter } from "./emitter.ts";

/** The fonts that a site ships, cut down to what it shows, under hashed names. */
export const emitFonts: Emitter = ({ fonts }) => fonts.files;
