import type { MouseEvent } from "react";
import { addRecentSearch } from "./results/recentSearches.ts";

interface LinkHandlers {
  query: string;
  onFollow?: ((link: HTMLAnchorElement) => void) | undefined;
  /** Called by links that start another search; `isEverywhere` when they leave the scope. */
  onAsk: (query: string, isEverywhere: boolean) => void;
}

/**
 * Handles a click on a link of the panel. A link to a result records the query and navigates; a link with
 * `data-query` starts that search. With modifier keys or another mouse button the browser handles the click.
 */
export function openLink(event: MouseEvent, { query, onFollow, onAsk }: LinkHandlers): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link) return;
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const asked = link.dataset["query"];
  if (asked === undefined && link.getAttribute("role") === "option" && button < 2) addRecentSearch(query);
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  if (asked === undefined && !onFollow) return;
  event.preventDefault();
  event.stopPropagation();
  if (asked === undefined) onFollow?.(link);
  else onAsk(asked, link.dataset["scope"] !== undefined);
}
