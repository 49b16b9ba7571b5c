import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";

interface Options {
  base: string;
  /** Origin of the site, if known. */
  siteUrl: string | undefined;
  /** Path prefixes on the site's origin that other servers answer; none by default. */
  external?: readonly string[] | undefined;
}

/**
 * Sets `rel` on external links. Also sets `data-bare` on those whose text is their URL, so that print styles do not repeat it.
 * Absolute links to this site become routes of the app. Links to paths in `external` are external although the origin is the same.
 */
export function rehypeExternalLinks({ base, siteUrl, external }: Options) {
  const isServedElsewhere = createServedElsewhere(external);
  const host = siteUrl && new URL(siteUrl).host;
  return (tree: Root): void => {
    visit(tree, { tagName: "a" }, (link: Element) => {
      const { properties } = link;
      const href = String(properties["href"] ?? "");
      // `rel="external"` makes the browser load these links instead of the app, and excludes them from the base path:
      // https://html.spec.whatwg.org/multipage/links.html#link-type-external
      if (/^\/(?![/\\])/.test(href) && isServedElsewhere(href)) properties["rel"] = ["external"];
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

/** Removes the scheme and the trailing slash of a URL. */
function withoutScheme(url: string): string {
  return decodeUrl(url)
    .replace(/^(?:https?:)?\/\//i, "")
    .replace(/\/$/, "");
}
