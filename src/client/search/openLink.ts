import type { MouseEvent } from "react";
import { noteSearch } from "./results/recentSearches.ts";

interface Opening {
  query: string;
  onFollow?: ((link: HTMLAnchorElement) => void) | undefined;
  /** A link asks something else; everywhere, where it leads out of what is searched within. */
  onAsk: (query: string, isEverywhere: boolean) => void;
}

/**
 * What a click on a link of the panel does. Those of results lead out of it, which notes what was searched for; those with
 * `data-query` search for that. With a key for a new tab, and by the middle button, the browser follows all of them by itself.
 */
export function openLink(event: MouseEvent, { query, onFollow, onAsk }: Opening): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link) return;
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const asked = link.dataset["query"];
  if (asked === undefined && link.getAttribute("role") === "option" && button < 2) noteSearch(query);
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  if (asked === undefined && !onFollow) return;
  event.preventDefault();
  event.stopPropagation();
  if (asked === undefined) onFollow?.(link);
  else onAsk(asked, link.dataset["scope"] !== undefined);
}
