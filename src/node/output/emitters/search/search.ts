import type { Emitter } from "../emitter.ts";

/** Emits the search files: the index, which the app's manifest links to, and the files that the index lists. */
export const emitSearch: Emitter = ({ search }) => search.files;
