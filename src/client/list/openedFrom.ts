import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { type Location, useLocation } from "react-router-dom";
import { useHydrated } from "../ui/useHydrated.ts";

/** The list from which a post was opened. */
export interface OpenedFrom {
  /** URL of the list. */
  href: RoutePath;
  /** Name of the list, which consists of its selected values. */
  name: string;
}

interface WithinState {
  within?: OpenedFrom;
}

/** Returns the state for the history entry of a link's target: the list that contains the link. */
export function openedFromOf(
  link: Element,
  { pathname, search }: Location,
  base: string,
): WithinState | undefined {
  const name = link.closest<HTMLElement>("[data-within]")?.dataset["within"];
  return name ? { within: { href: pathname.slice(base.length - 1) + search, name } } : undefined;
}

/** Returns the list from which the page was opened; `undefined` until the page is hydrated, because prerendered HTML has no such list. */
export function useOpenedFrom(): OpenedFrom | undefined {
  const state = useLocation().state as WithinState | null;
  return useHydrated() ? state?.within : undefined;
}
