import { adoptStyles } from "../ui/adoptStyles.ts";
import pageCss from "./searchPage.css?inline";
import resultsCss from "./results/results.css?inline";
import searchCss from "./search.css?inline";

/** Adds the search styles to the page. Returns a function that removes them. */
export function adoptSearchStyles(): () => void {
  return adoptStyles(searchCss + resultsCss + pageCss);
}
