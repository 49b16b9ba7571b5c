import type { createBrowserRouter } from "react-router-dom";
import type { FetchLibrary } from "../data/library.ts";
import type { Passages } from "../textFragments/passageState.ts";
import type { SearchDialog } from "../search/searchDialog.ts";

/** The app as it runs, for code that is fetched when a reader does something. */
export interface RunningApp {
  /** Base path of the site, `/` or `/blog/`. */
  base: string;
  library: FetchLibrary;
  router: ReturnType<typeof createBrowserRouter>;
  /** The search over the page, from the first one on. */
  dialog?: SearchDialog;
  /** What shows the passages that links lead to, from the first such link on. */
  passages?: Passages;
}
