import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import { isSitePath } from "../links/isSitePath.ts";

interface Options {
  base: string;
  /** Origin of the site, if known. */
  siteUrl: string | undefined;
  /** Path prefixes on the site's origin that belong to other applications; none by default. */
  external?: readonly string[] | undefined;
}

/**
 * Sets `rel` on external links. Sets `data-bare` on links to other hosts whose text is their URL, so that print styles do not
 * repeat it. Absolute links to pages of this site become paths without the base path. Links with a path prefix in `external` are
 * external, although their origin is that of the site.
 */
export function rehypeExternalLinks({ base, siteUrl, external }: Options) {
  const isServedElsewhere = createServedElsewhere(external);
  const host = siteUrl && new URL(siteUrl).host;
  return (tree: Root): void => {
    visit(tree, { tagName: "a" }, (link: Element) => {
      const { properties } = link;
      const href = String(properties["href"] ?? "");
      // With `rel="external"`, the browser handles the link and not the app's router, and `rehypeBase` does not change the URL:
      // https://html.spec.whatwg.org/multipage/links.html#link-type-external
      if (isSitePath(href) && isServedElsewhere(href)) properties["rel"] = ["external"];
      if (!/^(?:https?:)?\/\//i.test(href)) return;
      const url = URL.canParse(href, "https://a.invalid") ? new URL(href, "https://a.invalid") : undefined;
      if (!url || url.host !== host) {
        properties["rel"] = ["noopener", "noreferrer"];
        if (withoutScheme(toString(link)) === withoutScheme(href)) properties["dataBare"] = "";
      } else if (isServedElsewhere(url.pathname)) {
        properties["href"] = url.pathname + url.search + url.hash;
        properties["rel"] = ["external"];
      } else if (`${url.pathname}/`.startsWith(base)) {
        properties["href"] = `/${url.pathname.slice(base.length)}${url.search}${url.hash}`;
      }
    });
  };
}

/** Returns a decoded URL without its HTTP scheme and its trailing slash. */
function withoutScheme(url: string): string {
  return decodeUrl(url)
    .replace(/^(?:https?:)?\/\//i, "")
    .replace(/\/$/, "");
}
