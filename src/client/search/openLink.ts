import type { MouseEvent } from "react";
import { addRecentSearch } from "./results/recentSearches.ts";

interface LinkHandlers {
  query: string;
  onFollow?: ((link: HTMLAnchorElement) => void) | undefined;
  /**
   * Called when the reader clicks a link that starts another search. `isEverywhere` is true if that search must not be
   * restricted to the current scope.
   */
  onAsk: (query: string, isEverywhere: boolean) => void;
}

/**
 * Handles a click on a link in the panel. A click on a result stores the query as a recent search. A link with
 * `data-query` starts the search for its value. Any other link is passed to `onFollow`, or to the browser if `onFollow`
 * is missing. The browser also handles clicks with modifier keys or with a mouse button other than the left one.
 */
export function openLink(event: MouseEvent, { query, onFollow, onAsk }: LinkHandlers): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link) return;
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const newQuery = link.dataset["query"];
  if (newQuery === undefined && link.getAttribute("role") === "option" && button < 2) addRecentSearch(query);
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  if (newQuery === undefined && !onFollow) return;
  event.preventDefault();
  event.stopPropagation();
  if (newQuery === undefined) onFollow?.(link);
  else onAsk(newQuery, link.dataset["scope"] !== undefined);
}
