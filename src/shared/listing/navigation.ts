import type { NavItem } from "../manifest/schema.ts";

/**
 * Returns the item itself if it has a URL, otherwise the first item with a URL among its nested items. Returns
 * undefined if there is none.
 */
export function firstLink(item: NavItem): NavItem | undefined {
  return item.href === undefined ? item.items?.map(firstLink).find(Boolean) : item;
}

/**
 * Whether an item links outside the app: to another site, or to a path that another application at this origin
 * serves. Also true for an item without a URL.
 */
export function isExternal({ href, external }: NavItem): boolean {
  return external || !href?.startsWith("/");
}

/**
 * Returns the first item that links to a URL, preceded by the items that contain it, outermost first. Returns an
 * empty array if no item links to the URL.
 */
export function trailTo(nav: readonly NavItem[], href: string): NavItem[] {
  for (const item of nav) {
    if (item.href === href) return [item];
    const inner = trailTo(item.items ?? [], href);
    if (inner.length > 0) return [item, ...inner];
  }
  return [];
}
