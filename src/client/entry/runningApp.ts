import type { createBrowserRouter } from "react-router-dom";
import type { FetchLibrary } from "../data/library.ts";
import type { Passages } from "../textFragments/passageState.ts";
import type { SearchDialog } from "../search/searchDialog.ts";

/** The running app, for code that is loaded when a reader does something. */
export interface RunningApp {
  /** Base path of the site, `/` or `/blog/`. */
  base: string;
  library: FetchLibrary;
  router: ReturnType<typeof createBrowserRouter>;
  /** The search dialog, once it has been opened. */
  dialog?: SearchDialog;
  /** Shows passages that links with text fragments lead to, once such a link has been followed. */
  passages?: Passages;
}
