import type { RoutePath } from "../../../../shared/urls/urlTypes.ts";
import type { NavItem, Post } from "../../../../shared/manifest/schema.ts";
import { firstLink, trailTo } from "../../../../shared/listing/navigation.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { messagesFor } from "../../../../shared/i18n/messages.ts";
import { isListPage } from "../../../site/urls/routes.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";

/** A page of a breadcrumb trail. */
export interface Crumb {
  name: string;
  path: RoutePath;
}

interface PageInfo {
  title: string;
  post: Post | undefined;
  /** Whether the page is a post or a page by the author. Only their breadcrumbs contain sections of the navigation. */
  isText: boolean;
}

/** Returns a function that finds the breadcrumbs of a page, from the site's home page to the page itself. */
export function createCrumbs({ manifest: { site, tags } }: CompiledSite) {
  const messages = messagesFor(site.language);
  const tagNames = new Map(tags.map(({ slug, name }) => [paths.tag.href(slug), name]));
  const year = /^\/archive\/([^/]+)\/$/;
  return (path: RoutePath, { title, post, isText }: PageInfo): Crumb[] => {
    const first = { name: site.title, path: "/" };
    if (path === first.path) return [first];
    const itself = (name = title) => ({ name, path });
    const above = isText ? sectionsAbove(site.nav ?? [], path) : [];
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
 * Returns the sections of the navigation that contain a page. Google requires a URL for each breadcrumb except the last. Therefore a
 * section has the URL of its first link, as in the header. A section is omitted if another breadcrumb has the same URL, or if its first
 * link does not lead to a page of this site. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb#list-item
 */
function sectionsAbove(nav: readonly NavItem[], path: RoutePath): Crumb[] {
  const usedUrls = new Set(["/", path]);
  return trailTo(nav, path)
    .slice(0, -1)
    .flatMap((navSection) => {
      const { href, external } = firstLink(navSection) ?? {};
      if (external || !href?.startsWith("/") || usedUrls.has(href)) return [];
      usedUrls.add(href);
      return [{ name: navSection.title, path: href }];
    });
}
