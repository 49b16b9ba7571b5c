import type { Emitter } from "../emitter.ts";

/** What the app's search loads: the index, which the app's copy of the manifest names, and what that names. */
export const emitSearch: Emitter = ({ search }) => search.files;
