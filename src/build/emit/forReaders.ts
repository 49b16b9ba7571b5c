import { emitAliases } from "./aliases.ts";
import { emitAssets } from "./assets.ts";
import { emitBodies } from "./bodies.ts";
import { emitFonts } from "./fonts.ts";
import { emitPictures } from "./pictures.ts";
import { emitRedirects } from "./redirects.ts";
import { emitRoutes } from "./routes.ts";
import { emitSearch } from "./search.ts";
import { emitStatics } from "./statics.ts";

/**
 * What a browser shows. Of two files at one path the later stands: pages come last, and `_redirects` after the author's own, which it
 * takes in.
 */
export const forReaders = [
  emitStatics,
  emitAliases,
  emitRedirects,
  emitBodies,
  emitSearch,
  emitAssets,
  emitFonts,
  emitPictures,
  emitRoutes,
];
