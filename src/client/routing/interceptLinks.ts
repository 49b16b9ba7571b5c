import type { RoutePath } from "../../shared/urls/urlTypes.ts";

interface FollowOptions {
  /** Base path of the site, `/` or `/blog/`. */
  base: string;
  /** Whether pages, not only files, may have addresses in `.html`. */
  hasHtmlPages?: boolean;
  /** Goes to an address below the base, by a link. */
  navigate: (path: RoutePath, link: Element) => void;
}

/** Lets plain links, as those of lists and of bodies are, move within the app as the router's own links do. Gives a way to stop. */
export function interceptLinks({ base, hasHtmlPages, navigate }: FollowOptions): () => void {
  const follow = (event: MouseEvent) => {
    const path = pathWithinSite(event, { base, hasHtmlPages });
    if (path === undefined) return;
    event.preventDefault();
    navigate(path, event.target as Element);
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

/** Where a plain click on a link to another page of this site leads, below the base path. */
export function pathWithinSite(
  event: MouseEvent,
  { base, hasHtmlPages = false }: Pick<FollowOptions, "base" | "hasHtmlPages">,
): string | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  // What another server of this origin answers is `external`: the app has no such page.
  if (!link?.href || link.target || link.hasAttribute("download") || link.rel === "external")
    return undefined;
  if (link.origin !== location.origin || !`${link.pathname}/`.startsWith(base)) return undefined;
  // A jump within the page is the browser's; so is a file, whose last part has a dot, and `//`, which names a host.
  const isHere = link.pathname === location.pathname && link.search === location.search;
  const path = hasHtmlPages ? link.pathname.replace(/\.html$/, "") : link.pathname;
  if ((isHere && link.hash) || /\.[^/]+$|\/\//.test(path)) return undefined;
  return `/${link.pathname.slice(base.length)}${link.search}${link.hash}`;
}
