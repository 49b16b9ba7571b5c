import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { type Location, useLocation } from "react-router-dom";
import { useHydrated } from "../ui/useHydrated.ts";

/** The list from which a post was opened. */
export interface OpenedFrom {
  /** URL of the list, without the base path. */
  href: RoutePath;
  /** Name of the list: its selected values, its page number or its sort order. */
  name: string;
}

interface WithinState {
  within?: OpenedFrom;
}

/** Returns the state for the history entry that a link opens: the list that contains the link. `undefined` if this list has no name. */
export function openedFromOf(
  link: Element,
  { pathname, search }: Location,
  base: string,
): WithinState | undefined {
  const name = link.closest<HTMLElement>("[data-within]")?.dataset["within"];
  return name ? { within: { href: pathname.slice(base.length - 1) + search, name } } : undefined;
}

/** Returns the list from which the page was opened, if any. `undefined` until hydration ends, because prerendered HTML cannot contain it. */
export function useOpenedFrom(): OpenedFrom | undefined {
  const state = useLocation().state as WithinState | null;
  return useHydrated() ? state?.within : undefined;
}
