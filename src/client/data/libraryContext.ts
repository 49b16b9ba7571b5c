import { createContext, useContext } from "react";
import type { FetchLibrary } from "./library.ts";

/** Context with the browser's library, for data that is fetched after rendering; `undefined` while prerendering. */
export const LibraryContext = createContext<FetchLibrary | undefined>(undefined);

/** Returns the browser's library; `undefined` while prerendering. */
export function useLibrary(): FetchLibrary | undefined {
  return useContext(LibraryContext);
}
