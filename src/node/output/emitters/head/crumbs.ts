import type { RoutePath } from "../../../../shared/urls/urlTypes.ts";
import type { NavItem, Post } from "../../../../shared/manifest/schema.ts";
import { firstLink, trailTo } from "../../../../shared/listing/navigation.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { messagesFor } from "../../../../shared/i18n/messages.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";

/** A page on the way from the site's first to the one in question. */
export interface Crumb {
  name: string;
  /** Below the base. */
  path: RoutePath;
}

interface Named {
  title: string;
  post: Post | undefined;
  /** Whether it is a post or a page, of which the app shows the place in the navigation too. */
  isText: boolean;
}

/** Finds the way to an address, which is below the base, from the site's first page. */
export function createCrumbs({ manifest: { site, tags } }: CompiledSite) {
  const messages = messagesFor(site.language);
  const tagNames = new Map(tags.map(({ slug, name }) => [paths.tag.href(slug), name]));
  const year = /^\/archive\/([^/]+)\/$/;
  return (path: RoutePath, { title, post, isText }: Named): Crumb[] => {
    const first = { name: site.title, path: "/" };
    if (path === first.path) return [first];
    const itself = (name = title) => ({ name, path });
    const above = isText ? partsAbove(site.nav ?? [], path) : [];
    if (above.length > 0) return [first, ...above, itself()];
    const section = post?.section && site.sections?.find(({ name }) => name === post.section);
    if (section && section.path) return [first, { name: section.name, path: section.path }, itself()];
    if (tagNames.has(path)) {
      return [first, { name: messages.site.tags, path: paths.tags.href() }, itself(tagNames.get(path))];
    }
    if (isListPage(path) && site.home) {
      return [first, { name: messages.site.list, path: paths.list.href(1, site) }, itself()];
    }
    const [, number] = year.exec(path) ?? [];
    if (number) {
      return [
        first,
        { name: messages.site.archive, path: paths.archive.href() },
        itself(messages.list.year(number)),
      ];
    }
    return [first, itself(site.sections?.find((each) => each.path === path)?.name)];
  };
}

/**
 * The parts of the navigation that hold a page. Google asks for the address of every item but the last: a part has that of its first
 * page, to which the header leads too, and is left out where another item has it, or another site.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb#list-item
 */
function partsAbove(nav: readonly NavItem[], path: RoutePath): Crumb[] {
  const taken = new Set(["/", path]);
  return trailTo(nav, path)
    .slice(0, -1)
    .flatMap((part) => {
      const { href, external } = firstLink(part) ?? {};
      if (external || !href?.startsWith("/") || taken.has(href)) return [];
      taken.add(href);
      return [{ name: part.title, path: href }];
    });
}

/** Whether an address is that of a further page of the list, such as `/page/2/`. */
export function isListPage(path: RoutePath): boolean {
  return /^\/page\/\d+\/$/.test(path);
}
