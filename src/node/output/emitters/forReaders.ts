import { emitAliases } from "./hosts/aliases.ts";
import { emitAssets } from "./assets.ts";
import { emitBodies } from "./bodies.ts";
import { emitFonts } from "./fonts.ts";
import { emitOgImages } from "./ogImages.ts";
import { emitRedirects } from "./hosts/redirects.ts";
import { emitRoutes } from "./routes.ts";
import { emitSearch } from "./search/search.ts";
import { emitStatics } from "./staticFiles.ts";

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
  emitOgImages,
  emitRoutes,
];
