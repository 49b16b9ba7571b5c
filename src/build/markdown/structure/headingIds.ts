import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { slugify } from "../../../model/slug.ts";
import { plainText } from "../plainText.ts";

/** The app's own element ids begin so; no id of a post may. */
const RESERVED = /^maru-/;

/**
 * Gives each heading an id that keeps Korean: `# 첫 걸음` → `첫-걸음`, a second one `첫-걸음-1`, `# 🎉` → `section-3`. Ids that
 * authors give stay, made unique too; those of footnotes are never another's. Of a text with an `idPrefix`, which shares its page
 * with others, only the footnotes have ids.
 */
export function rehypeHeadingIds(idPrefix: string) {
  const footnoteId = new RegExp(`^${idPrefix}fn(?:ref)?-`);
  return (tree: Root): void => {
    const taken = new Ids();
    const given: Element[] = [];
    const headings: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      const id = String(properties["id"] ?? "").trim();
      const isFootnote =
        "dataFootnoteRef" in properties ||
        (tagName === "li" && footnoteId.test(id)) ||
        id === `${idPrefix}footnote-label`;
      if (isFootnote) return void taken.add(id);
      if (!id || RESERVED.test(id) || idPrefix) delete properties["id"];
      else given.push(element);
      if (/^h[1-6]$/.test(tagName)) headings.push(element);
    });
    if (idPrefix) return;
    for (const { properties } of given) {
      properties["id"] = taken.free(String(properties["id"]).trim().replace(/\s+/g, "-"));
    }
    for (const [index, { properties, ...heading }] of headings.entries()) {
      if (properties["id"]) continue;
      const words = slugify(
        plainText({ ...heading, properties })
          .replaceAll("+", " plus ")
          .replaceAll("#", " sharp "),
      );
      properties["id"] = taken.free((words ?? `section-${index + 1}`).replace(RESERVED, "section-"));
    }
  };
}

class Ids {
  readonly #taken = new Set<string>();
  /** The number tried last behind an id: of a thousand headings of one name, each is numbered at once. */
  readonly #last = new Map<string, number>();

  add(id: string): void {
    this.#taken.add(id);
  }

  /** The id, with a number behind it where it is taken; it is taken then. */
  free(id: string): string {
    let number = this.#last.get(id) ?? 0;
    let candidate = number === 0 ? id : `${id}-${number}`;
    while (this.#taken.has(candidate)) candidate = `${id}-${++number}`;
    this.#last.set(id, number);
    this.#taken.add(candidate);
    return candidate;
  }
}
