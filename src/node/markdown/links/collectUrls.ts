import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** URLs on this site that a rendered body contains, including the base path, without duplicates and in document order. */
export interface BodyUrls {
  /** Targets of links, except ids of the page itself and links to files or names that are not resolved yet. */
  hrefs: string[];
  imageUrls: string[];
}

/** Matches a URL with a scheme or a host. Links to this site are paths at this stage; unresolved links have a scheme. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Collects the URLs of links and images. Runs after `rehypeBase`, which adds the base path. */
export function rehypeCollectUrls(onUrls: (urls: BodyUrls) => void) {
  return (tree: Root): void => {
    const hrefs = new Set<string>();
    const imageUrls = new Set<string>();
    visit(tree, "element", ({ tagName, properties }) => {
      const src = String(properties["src"] ?? "");
      // An embed without a known player is rendered as a link to its source.
      const href = tagName === "maru-embed" ? src : tagName === "a" ? String(properties["href"] ?? "") : "";
      if (/^[^#]/.test(href) && !ELSEWHERE.test(href)) hrefs.add(href);
      if (tagName === "img" && /^\/(?!\/)/.test(src)) imageUrls.add(src);
    });
    onUrls({ hrefs: [...hrefs], imageUrls: [...imageUrls] });
  };
}
