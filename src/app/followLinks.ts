interface FollowOptions {
  /** Base path of the site, `/` or `/blog/`. */
  base: string;
  /** Goes to an address below the base. */
  navigate: (path: string) => void;
}

/** Lets links inside bodies, which are finished HTML, move within the app as the app's own links do. */
export function followLinks({ base, navigate }: FollowOptions): void {
  document.addEventListener("click", (event) => {
    const path = pathWithinSite(event, base);
    if (path === undefined) return;
    event.preventDefault();
    navigate(path);
  });
}

/** Where a plain click on a link to another page of this site leads, below the base path. */
export function pathWithinSite(event: MouseEvent, base: string): string | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download")) return undefined;
  if (link.origin !== location.origin || !`${link.pathname}/`.startsWith(base)) return undefined;
  // A jump within the page is the browser's; so is a file, whose last part has a dot, and `//`, which names a host.
  const isHere = link.pathname === location.pathname && link.search === location.search;
  if (isHere || /\.[^/]+$|\/\//.test(link.pathname)) return undefined;
  return `/${link.pathname.slice(base.length)}${link.search}${link.hash}`;
}
