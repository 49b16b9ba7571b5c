import type { Backlink } from "../../../shared/manifest/schema.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { foldUrlPath } from "./foldUrlPath.ts";
import type { PublishedPage } from "./publishedPage.ts";

/** A host that no site has. Used to parse URLs without a host. */
const HOST = "maru.invalid";

/**
 * Returns the backlinks of each page, by its URL, in the order of `pages`. The links in `pages` must already be resolved.
 * Several links from one page count once. Links from a page to itself are ignored. A link to an alias counts as a link to its page.
 */
export function collectBacklinks(pages: readonly PublishedPage[], base: string): Map<string, Backlink[]> {
  const urls = new Map([
    ...pages.flatMap(({ document, url }) =>
      document.aliases.map(
        (alias) => [foldUrlPath(decodeUrl(base + alias.replace(/^\//, ""))), url] as const,
      ),
    ),
    ...pages.map(({ url }) => [foldUrlPath(decodeUrl(url)), url] as const),
  ]);
  const backlinks = new Map<string, Backlink[]>();
  for (const { document, url } of pages) {
    const { title, language } = document;
    const targets = new Set(document.hrefs.flatMap((href) => targetOf(href, url) ?? []));
    targets.delete(url);
    for (const target of targets) {
      const links = backlinks.get(target);
      if (links) links.push({ url, title, language });
      else backlinks.set(target, [{ url, title, language }]);
    }
  }
  return backlinks;

  /** Returns the URL of the page to which `href` on the page `from` links; `undefined` if the target is not one of `pages`. */
  function targetOf(href: string, from: string): string | undefined {
    const page = `http://${HOST}${from}`;
    if (!URL.canParse(href, page)) return undefined;
    const { host, pathname } = new URL(href, page);
    return host === HOST ? urls.get(foldUrlPath(decodeUrl(pathname))) : undefined;
  }
}
