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
 * Emitters of files for readers' browsers. Files of later emitters override those of earlier ones, so pages come last. The generated
 * `_redirects` comes after static files, because it includes the author's `_redirects`.
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
