import type { NavItem } from "./manifest.ts";

/** The item itself, or the first that it holds, which has an address. */
export function firstPlace(item: NavItem): (NavItem & { href: string }) | undefined {
  const { href, items = [] } = item;
  if (href !== undefined) return { ...item, href };
  return items.map(firstPlace).find((inner) => inner !== undefined);
}

/** The items that lead from the top of the navigation to an address: a part, its part, the page; empty where none does. */
export function trailTo(nav: readonly NavItem[], href: string): NavItem[] {
  for (const item of nav) {
    if (item.href === href) return [item];
    const inner = trailTo(item.items ?? [], href);
    if (inner.length > 0) return [item, ...inner];
  }
  return [];
}

/** Every page of this site that the navigation leads to, in its order, each once. */
export function pagesInOrder(nav: readonly NavItem[]): { title: string; href: string }[] {
  const all = nav.flatMap(({ title, href, external, items = [] }): { title: string; href: string }[] => [
    ...(href?.startsWith("/") && !external ? [{ title, href }] : []),
    ...pagesInOrder(items),
  ]);
  return all.filter(({ href }, index) => all.findIndex((other) => other.href === href) === index);
}
