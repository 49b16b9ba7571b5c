import type { RoutePath } from "../../shared/urls/urlTypes.ts";

interface InterceptOptions {
  /** Base path of the site, `/` or `/blog/`. */
  base: string;
  /** Whether URLs of pages may end with `.html`; if not, such a URL is that of a file. */
  hasHtmlPages?: boolean;
  /** Navigates to a path, which is without the base. */
  navigate: (path: RoutePath, link: Element) => void;
}

/** Makes plain `<a>` elements, as in lists and bodies, navigate within the app. Returns a function that stops it. */
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

/** Returns the path, without the base, that a click on a link of this site opens; `undefined` if the browser handles the click. */
export function pathWithinSite(
  event: MouseEvent,
  { base, hasHtmlPages = false }: Pick<InterceptOptions, "base" | "hasHtmlPages">,
): string | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  // `external` also marks paths of this origin that another server answers: the app has no such page.
  if (!link?.href || link.target || link.hasAttribute("download") || link.rel === "external")
    return undefined;
  if (link.origin !== location.origin || !`${link.pathname}/`.startsWith(base)) return undefined;
  // The browser handles links within the page, files (a dot in the last segment), and `//`, which would begin a host.
  const isHere = link.pathname === location.pathname && link.search === location.search;
  const path = hasHtmlPages ? link.pathname.replace(/\.html$/, "") : link.pathname;
  if ((isHere && link.hash) || /\.[^/]+$|\/\//.test(path)) return undefined;
  return `/${link.pathname.slice(base.length)}${link.search}${link.hash}`;
}
