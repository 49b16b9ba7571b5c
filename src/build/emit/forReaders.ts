import { emitAliases } from "./aliases.ts";
import { emitAssets } from "./assets.ts";
import { emitBodies } from "./bodies.ts";
import { emitPictures } from "./pictures.ts";
import { emitRoutes } from "./routes.ts";
import { emitStatics } from "./statics.ts";

/** What a browser shows. Of two files at one path the later stands, so pages come last. */
export const forReaders = [emitStatics, emitAliases, emitBodies, emitAssets, emitPictures, emitRoutes];
