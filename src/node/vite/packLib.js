// Builds lib/ before `npm run pack` packs it.
import { ensureLib } from "./ensureLib.js";

await ensureLib();
