import { ensureLib } from "../../../src/node/vite/ensureLib.js";

/** Builds `lib/` before the tests, which use its threads, its client and its commands. */
export const setup = ensureLib;
