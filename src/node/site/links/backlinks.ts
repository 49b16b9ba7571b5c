import { foldHref } from "../urls/assignPostUrls.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { Backlink } from "../../../shared/manifest/schema.ts";
import type { Document } from "../../content/document.ts";
import type { Addressed } from "./publishedPage.ts";

/** Not `#…`, which leads to the page itself: that does not count. */
const HREF = /<a\b[^>]*? href="([^"#][^"]*)"/g;

/** An address with a scheme or a host is of another site: those of this one have lost theirs. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

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
    const targets = new Set(hrefsIn(document).flatMap((href) => targetOf(href, url) ?? []));
    targets.delete(url);
    for (const target of targets) {
      const known = backlinks.get(target);
      if (known) known.push({ url, title, language });
      else backlinks.set(target, [{ url, title, language }]);
    }
  }
  return backlinks;

  /** The page of this site that a link on another leads to. */
  function targetOf(url: string, from: string): string | undefined {
    const page = `http://maru.invalid${from}`;
    if (!URL.canParse(url, page)) return undefined;
    const { host, pathname } = new URL(url, page);
    return host === "maru.invalid" ? places.get(fold(pathname)) : undefined;
  }
}

/** While one writes, nearly all posts are the same as before. */
const hrefs = new WeakMap<Document, string[]>();

/** The addresses on this site that the links of a text have. */
function hrefsIn(document: Document): string[] {
  const found =
    hrefs.get(document) ??
    [...document.html.matchAll(HREF)].flatMap(([, href = ""]) =>
      ELSEWHERE.test(href) ? [] : href.replaceAll("&amp;", "&"),
    );
  hrefs.set(document, found);
  return found;
}

function fold(url: string): string {
  const path = decodeUrl(url)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/");
  return foldHref(path);
}
