import type { Emitter } from "../emitter.ts";

/** Emits the search files: the index, to which the app's manifest links, and the files it lists. */
export const emitSearch: Emitter = ({ search }) => search.files;
