import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { type Location, useLocation } from "react-router-dom";
import { useHydrated } from "../ui/useHydrated.ts";

/** The list that a reader came to a post from. */
export interface OpenedFrom {
  /** Its address, below the base path. */
  href: RoutePath;
  /** What was chosen in it, in words. */
  name: string;
}

interface WithinState {
  within?: OpenedFrom;
}

/** What a visit by this link remembers, in the history's entry: the list that the link stands in. */
export function openedFromOf(
  link: Element,
  { pathname, search }: Location,
  base: string,
): WithinState | undefined {
  const name = link.closest<HTMLElement>("[data-within]")?.dataset["within"];
  return name ? { within: { href: pathname.slice(base.length - 1) + search, name } } : undefined;
}

/** The list a reader came from; told only after hydration, since a page that is finished HTML cannot know it. */
export function useOpenedFrom(): OpenedFrom | undefined {
  const state = useLocation().state as WithinState | null;
  return useHydrated() ? state?.within : undefined;
}
