import type { createBrowserRouter } from "react-router-dom";
import type { FetchLibrary } from "../data/library.ts";
import type { Passages } from "../textFragments/passageState.ts";
import type { SearchDialog } from "../search/searchDialog.ts";

/** The parts of the running app that lazily loaded code needs. */
export interface RunningApp {
  /** Base path of the site, such as `/` or `/blog/`. */
  base: string;
  library: FetchLibrary;
  router: ReturnType<typeof createBrowserRouter>;
  /** The search dialog. Set when it is opened for the first time. */
  dialog?: SearchDialog;
  /** Highlights the passage that a text fragment (`#:~:text=…`) names. Set when a link with a text fragment is followed for the first time. */
  passages?: Passages;
}
