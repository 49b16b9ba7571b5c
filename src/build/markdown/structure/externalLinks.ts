import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { decodeAddress } from "../../../model/decodeAddress.ts";

interface Options {
  base: string;
  /** Origin of the site, where it is known. */
  siteUrl: string | undefined;
}

/**
 * Marks the links that leave the site by their `rel`, by which the stylesheet knows them too, and those of them that say their address
 * alone, which paper need not repeat; and makes links of those that name the site's own origin, below its base path, addresses of
 * the app.
 */
export function rehypeExternalLinks({ base, siteUrl }: Options) {
  const host = siteUrl && new URL(siteUrl).host;
  return (tree: Root): void => {
    visit(tree, { tagName: "a" }, (link: Element) => {
      const { properties } = link;
      const href = String(properties["href"] ?? "");
      if (!/^(?:https?:)?\/\//i.test(href)) return;
      const url = URL.canParse(href, "https://a.invalid") ? new URL(href, "https://a.invalid") : undefined;
      if (!url || url.host !== host) {
        properties["rel"] = ["noopener", "noreferrer"];
        if (plain(toString(link)) === plain(href)) properties["dataBare"] = "";
      } else if (`${url.pathname}/`.startsWith(base)) {
        properties["href"] = `/${url.pathname.slice(base.length)}${url.search}${url.hash}`;
      }
    });
  };
}

/** An address without what readers leave out of it. */
function plain(address: string): string {
  return decodeAddress(address)
    .replace(/^(?:https?:)?\/\//i, "")
    .replace(/\/$/, "");
}
