import { createContext, useContext } from "react";
import type { FetchLibrary } from "./library.ts";

/** The library of the browser, for what is done after a page stands; the prerender has none. */
export const LibraryContext = createContext<FetchLibrary | undefined>(undefined);

export function useLibrary(): FetchLibrary | undefined {
  return useContext(LibraryContext);
}
