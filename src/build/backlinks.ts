import { foldHref } from "./addresses.ts";
import { decodeAddress } from "../model/decodeAddress.ts";
import type { Backlink } from "../model/manifest.ts";
import type { Addressed } from "./resolveLinks.ts";

const HREF = /<a\b[^>]*? href="([^"]+)"/g;

/**
 * The pages that lead to each page, by its address, in the order in which `pages` are given; their links are resolved. Each
 * counts once, however often it leads there, and none to itself. A link to a former address counts too.
 */
export function collectBacklinks(pages: readonly Addressed[], base: string): Map<string, Backlink[]> {
  const places = new Map([
    ...pages.flatMap(({ document, url }) =>
      document.aliases.map((alias) => [fold(base + alias.replace(/^\//, "")), url] as const),
    ),
    ...pages.map(({ url }) => [fold(url), url] as const),
  ]);
  const backlinks = new Map<string, Backlink[]>();
  for (const { document, url } of pages) {
    const { title, language } = document;
    const targets = new Set(
      [...document.html.matchAll(HREF)].flatMap(([, href = ""]) => targetOf(href, url) ?? []),
    );
    targets.delete(url);
    for (const target of targets) {
      const known = backlinks.get(target);
      if (known) known.push({ url, title, language });
      else backlinks.set(target, [{ url, title, language }]);
    }
  }
  return backlinks;

  /** The page of this site that a link on another leads to. */
  function targetOf(href: string, from: string): string | undefined {
    const address = href.replaceAll("&amp;", "&");
    const page = `http://maru.invalid${from}`;
    if (!URL.canParse(address, page)) return undefined;
    const { host, pathname } = new URL(address, page);
    return host === "maru.invalid" ? places.get(fold(pathname)) : undefined;
  }
}

function fold(address: string): string {
  const path = decodeAddress(address)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/");
  return foldHref(path);
}
