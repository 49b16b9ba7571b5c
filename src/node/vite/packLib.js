// Builds lib/ before `npm pack` and `npm publish`.
import { ensureLib } from "./ensureLib.js";

ensureLib();
