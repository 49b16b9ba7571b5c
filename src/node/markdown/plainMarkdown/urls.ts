import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";
import { isSitePath } from "../links/isSitePath.ts";

const NAMES = ["href", "src", "poster"] as const;

/**
 * Records the URLs of a text before and after the rehype plugins that resolve local files. With these, the plain Markdown and the
 * excerpt have the same URLs as the page.
 */
export class Urls {
  readonly #base: string;
  readonly #isServedElsewhere: (path: string) => boolean;
  readonly #written: { element: Element; name: (typeof NAMES)[number]; url: string }[] = [];
  readonly #resolved = new Map<string, string>();
  /** URLs in the source of links whose URL was removed. */
  readonly #unlinked = new Set<string>();

  /**
   * @param base Base path of the site, such as `/` or `/blog/`.
   * @param external Path prefixes on the site's origin that belong to other applications; none by default.
   */
  constructor(base: string, external?: readonly string[]) {
    this.#base = base;
    this.#isServedElsewhere = createServedElsewhere(external);
  }

  /** Rehype plugin that records the URLs in the source. It must run before all plugins that resolve URLs. */
  recordSourceUrls = () => (tree: Root) =>
    visit(tree, "element", (element) => {
      for (const name of NAMES) {
        const url = (name === "href" && element.data?.writtenHref) || element.properties[name];
        if (typeof url === "string") this.#written.push({ element, name, url });
      }
    });

  /** Rehype plugin that records the resolved URLs. It must run after all plugins that resolve files. */
  recordResolvedUrls = () => () => {
    for (const { element, name, url } of this.#written) {
      const resolved = propertyOf(element, name);
      if (resolved !== undefined) this.#resolved.set(keyOf(url), resolved);
      else if (name === "href") this.#unlinked.add(keyOf(url));
    }
  };

  /**
   * Rehype plugin that applies the recorded URLs to an excerpt of the text. Links that lost their URL become spans. Images
   * are removed if their URL is neither absolute nor resolved.
   */
  applyTo = () => (tree: Root) =>
    visit(tree, "element", (element, index, parent) => {
      for (const name of NAMES) {
        const url = element.properties[name];
        const resolved = typeof url === "string" ? this.#resolved.get(keyOf(url)) : undefined;
        if (resolved && isSitePath(resolved)) element.properties[name] = resolved;
      }
      const { href } = element.properties;
      if (typeof href === "string" && this.#unlinked.has(keyOf(href)))
        Object.assign(element, { tagName: "span", properties: {} });
      const src = String(element.properties["src"] ?? "");
      if (element.tagName !== "img" || isSitePath(src) || ABSOLUTE_URL.test(src) || !parent) return undefined;
      parent.children.splice(index ?? 0, 1);
      return index;
    });

  /** Returns the resolved URL for a URL in the source, with the base path if it is on this site; `undefined` if there is none. */
  of(written: string): string | undefined {
    const url = this.#resolved.get(keyOf(written));
    return url && isSitePath(url) && !this.#isServedElsewhere(url) ? this.#base + url.slice(1) : url;
  }
}

/** Returns a key that is equal for a URL in the source and its encoded form in HTML. Encoded `?` and `#` do not act as separators. */
function keyOf(url: string): string {
  const { path, query, hash } = splitUrl(url);
  return [path, query, hash].map(decodeUrl).join("\n");
}

/** Returns the URL of an element. The `src` of a `<picture>` is on its last child. */
function propertyOf({ properties, children }: Element, name: (typeof NAMES)[number]): string | undefined {
  const own = properties[name];
  if (typeof own === "string") return own;
  const last = children.at(-1);
  return name === "src" && last?.type === "element" && last.tagName === "img"
    ? propertyOf(last, name)
    : undefined;
}
