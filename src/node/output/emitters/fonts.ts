import type { Emitter } from "./emitter.ts";

/** Emits the fonts of a site under hashed names. In a build, each font contains only the characters that the site uses. */
export const emitFonts: Emitter = ({ fonts }) => fonts.files;
