import { createContext, useContext } from "react";
import type { Library } from "../model/library.ts";

/** The library of the browser, for what is done after a page stands; the prerender has none. */
export const LibraryContext = createContext<Library | undefined>(undefined);

export function useLibrary(): Library | undefined {
  return useContext(LibraryContext);
}
