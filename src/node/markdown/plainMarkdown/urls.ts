import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";

const NAMES = ["href", "src", "poster"] as const;

/**
 * What the addresses of a text have become on its page: steps over its HTML tree before and behind those that find files tell it, so
 * that its Markdown can say the same.
 */
export class Urls {
  readonly #base: string;
  readonly #isServedElsewhere: (path: string) => boolean;
  readonly #written: { element: Element; name: (typeof NAMES)[number]; url: string }[] = [];
  readonly #become = new Map<string, string>();
  /** Addresses of links that became text. */
  readonly #unlinked = new Set<string>();

  /** `base` is the path of the site, `/` or `/blog/`; `external` are prefixes of paths that other servers of the origin answer. */
  constructor(base: string, external?: readonly string[]) {
    this.#base = base;
    this.#isServedElsewhere = createServedElsewhere(external);
  }

  /** The step before all others. */
  noteWritten = () => (tree: Root) =>
    visit(tree, "element", (element) => {
      for (const name of NAMES) {
        const url = (name === "href" && element.data?.writtenHref) || element.properties[name];
        if (typeof url === "string") this.#written.push({ element, name, url });
      }
    });

  /** The step behind them. */
  noteBecome = () => () => {
    for (const { element, name, url } of this.#written) {
      const become = propertyOf(element, name);
      if (become !== undefined) this.#become.set(keyOf(url), become);
      else if (name === "href") this.#unlinked.add(keyOf(url));
    }
  };

  /** The step over an excerpt of the text, whose files are those of the text; a picture that is not shown there goes, and so does a link. */
  applyTo = () => (tree: Root) =>
    visit(tree, "element", (element, index, parent) => {
      for (const name of NAMES) {
        const url = element.properties[name];
        const become = typeof url === "string" ? this.#become.get(keyOf(url)) : undefined;
        if (become && isOwn(become)) element.properties[name] = become;
      }
      const { href } = element.properties;
      if (typeof href === "string" && this.#unlinked.has(keyOf(href)))
        Object.assign(element, { tagName: "span", properties: {} });
      const shown = String(element.properties["src"] ?? "");
      if (element.tagName !== "img" || isOwn(shown) || ABSOLUTE_URL.test(shown) || !parent) return undefined;
      parent.children.splice(index ?? 0, 1);
      return index;
    });

  /** Of an address as its author wrote it, with base; `undefined` for one that leads nowhere. */
  of(written: string): string | undefined {
    const become = this.#become.get(keyOf(written));
    return become && isOwn(become) && !this.#isServedElsewhere(become)
      ? this.#base + become.slice(1)
      : become;
  }
}

/** The same for an address as it is written and as it is encoded in HTML; another for a sign that separates pieces and one that is escaped. */
function keyOf(url: string): string {
  const { path, query, hash } = splitUrl(url);
  return [path, query, hash].map(decodeUrl).join("\n");
}

/** An address of this site, without base. */
function isOwn(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}

/** A picture in several formats has its address on the last of its elements. */
function propertyOf({ properties, children }: Element, name: (typeof NAMES)[number]): string | undefined {
  const own = properties[name];
  if (typeof own === "string") return own;
  const last = children.at(-1);
  return name === "src" && last?.type === "element" && last.tagName === "img"
    ? propertyOf(last, name)
    : undefined;
}
