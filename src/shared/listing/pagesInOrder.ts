import type { NavItem } from "../manifest/schema.ts";
import { isExternal } from "./navigation.ts";

/** Returns the pages of this site that the navigation links to, in the order of the navigation, without duplicates. */
export function pagesInOrder(nav: readonly NavItem[]): { title: string; href: string }[] {
  const all = nav.flatMap((item): { title: string; href: string }[] => [
    ...(isExternal(item) ? [] : [{ title: item.title, href: item.href as string }]),
    ...pagesInOrder(item.items ?? []),
  ]);
  return all.filter(({ href }, index) => all.findIndex((other) => other.href === href) === index);
}
