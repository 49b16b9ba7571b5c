import { adoptStyles } from "../ui/adoptStyles.ts";
import placeCss from "./searchPage.css?inline";
import resultsCss from "./results/results.css?inline";
import searchCss from "./search.css?inline";

/** Puts the look of a search into the page; gives a way to take it out. */
export function adoptSearchStyles(): () => void {
  return adoptStyles(searchCss + resultsCss + placeCss);
}
