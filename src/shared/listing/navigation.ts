import type { NavItem } from "../manifest/schema.ts";

/** Returns the item, or the first nested item, that has a URL. */
export function firstLink(item: NavItem): NavItem | undefined {
  return item.href === undefined ? item.items?.map(firstLink).find(Boolean) : item;
}

/** Whether an item leads out of the app: to another site or another server of this origin. */
export function isExternal({ href, external }: NavItem): boolean {
  return external || !href?.startsWith("/");
}

/** Returns the navigation items that lead to a URL, outermost first; empty when none does. */
export function trailTo(nav: readonly NavItem[], href: string): NavItem[] {
  for (const item of nav) {
    if (item.href === href) return [item];
    const inner = trailTo(item.items ?? [], href);
    if (inner.length > 0) return [item, ...inner];
  }
  return [];
}
