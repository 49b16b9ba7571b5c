import type { NavItem } from "../manifest/schema.ts";

/** Returns the item if it has a URL, otherwise the first nested item that has one. */
export function firstLink(item: NavItem): NavItem | undefined {
  return item.href === undefined ? item.items?.map(firstLink).find(Boolean) : item;
}

/** Whether an item links outside the app: to another site, or to a path that another server of this origin serves. */
export function isExternal({ href, external }: NavItem): boolean {
  return external || !href?.startsWith("/");
}

/** Returns the item that links to a URL, preceded by the items that contain it, outermost first. Empty if there is none. */
export function trailTo(nav: readonly NavItem[], href: string): NavItem[] {
  for (const item of nav) {
    if (item.href === href) return [item];
    const inner = trailTo(item.items ?? [], href);
    if (inner.length > 0) return [item, ...inner];
  }
  return [];
}
