import type { NavItem } from "../manifest/schema.ts";
import { isExternal } from "./navigation.ts";

/**
 * Returns the titles and URLs of the pages of this site to which the navigation links. In the order of the
 * navigation, without duplicate URLs.
 */
export function pagesInOrder(nav: readonly NavItem[]): { title: string; href: string }[] {
  const all = nav.flatMap((item): { title: string; href: string }[] => [
    ...(isExternal(item) ? [] : [{ title: item.title, href: item.href as string }]),
    ...pagesInOrder(item.items ?? []),
  ]);
  return all.filter(({ href }, index) => all.findIndex((other) => other.href === href) === index);
}
