import type { Emitter } from "./emitter.ts";

/** Emits the fonts of a site under hashed names, subset to the characters that it shows. */
export const emitFonts: Emitter = ({ fonts }) => fonts.files;
