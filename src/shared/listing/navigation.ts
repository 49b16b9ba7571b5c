import type { NavItem } from "../manifest/schema.ts";

/** The item itself, or the first that it holds, which has an address. */
export function firstLink(item: NavItem): NavItem | undefined {
  return item.href === undefined ? item.items?.map(firstLink).find(Boolean) : item;
}

/** Whether an item leads out of the app, to another site or to what another server of this origin answers. */
export function leadsOut({ href, external }: NavItem): boolean {
  return external || !href?.startsWith("/");
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
  const all = nav.flatMap((item): { title: string; href: string }[] => [
    ...(leadsOut(item) ? [] : [{ title: item.title, href: item.href as string }]),
    ...pagesInOrder(item.items ?? []),
  ]);
  return all.filter(({ href }, index) => all.findIndex((other) => other.href === href) === index);
}
