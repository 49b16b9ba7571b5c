import type { RoutePath } from "../../shared/urls/urlTypes.ts";

interface InterceptOptions {
  /** Base path of the site, such as `/` or `/blog/`. */
  base: string;
  /** Whether URLs of pages may end with `.html`. If false, URLs that end with `.html` are links to files. Default: false. */
  hasHtmlPages?: boolean;
  /** Navigates to a path, which is passed without the base path. `link` is the clicked element: a link, or an element inside a link. */
  navigate: (path: RoutePath, link: Element) => void;
}

/** Makes plain `<a>` elements, such as links in lists and bodies, navigate within the app. Returns a function that removes the listener. */
export function interceptLinks({ base, hasHtmlPages, navigate }: InterceptOptions): () => void {
  const follow = (event: MouseEvent) => {
    const path = pathWithinSite(event, { base, hasHtmlPages });
    if (path === undefined) return;
    event.preventDefault();
    navigate(path, event.target as Element);
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

/** Returns the path, query and hash of a clicked link, without the base path; `undefined` if the app must not handle the click. */
export function pathWithinSite(
  event: MouseEvent,
  { base, hasHtmlPages = false }: Pick<InterceptOptions, "base" | "hasHtmlPages">,
): RoutePath | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  // `external` also marks links to paths on this origin that the app does not serve.
  if (!link?.href || link.target || link.hasAttribute("download") || link.rel === "external")
    return undefined;
  if (link.origin !== location.origin || !`${link.pathname}/`.startsWith(base)) return undefined;
  // The browser handles links within the page, and links to files, which have a dot in the last segment. It also handles paths with
  // `//`, because the router would read the segment after `//` as a host.
  const isHere = link.pathname === location.pathname && link.search === location.search;
  const path = hasHtmlPages ? link.pathname.replace(/\.html$/, "") : link.pathname;
  if ((isHere && link.hash) || /\.[^/]+$|\/\//.test(path)) return undefined;
  return `/${link.pathname.slice(base.length)}${link.search}${link.hash}`;
}
