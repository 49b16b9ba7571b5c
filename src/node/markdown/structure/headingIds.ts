import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { slugify } from "../../../shared/content/slug.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import { plainText } from "../plainText.ts";
import { isReserved, renameReferences, withoutReserved } from "./reservedIds.ts";

interface Options {
  /** Stands before the ids of a text that shares its page with others. */
  idPrefix: string;
  warn?: Warn | undefined;
}

/**
 * Gives each heading an id that keeps Korean: `# 첫 걸음` → `첫-걸음`, a second one `첫-걸음-1`, `# 🎉` → `section-3`. Ids that
 * authors give stay, made unique too; those of footnotes are never another's. Of a text with an `idPrefix`, which shares its page
 * with others, only the footnotes have ids. No element, whatever made it, has an id or a name that the page's own may have: it gets
 * another one, and what refers to it follows.
 */
export function rehypeHeadingIds({ idPrefix, warn }: Options) {
  return (tree: Root): void => {
    const taken = new Ids();
    const renamed = new Map<string, string>();
    const footnotes = footnotesIn(tree, idPrefix, taken);
    const given: Element[] = [];
    const headings: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      if (footnotes.has(element)) return;
      const id = String(properties["id"] ?? "").trim();
      if (!id || idPrefix) delete properties["id"];
      else given.push(element);
      if (/^h[1-6]$/.test(tagName)) headings.push(element);
    });
    const idOf = ({ properties }: Element) => String(properties["id"]).trim().replace(/\s+/g, "-");
    const isRenamed = (element: Element) => isReserved(idOf(element));
    for (const element of given)
      if (!isRenamed(element)) element.properties["id"] = taken.free(idOf(element));
    // After all others, so that none of those has to give way to a new name.
    for (const element of given.filter(isRenamed)) {
      const id = idOf(element);
      element.properties["id"] = taken.free(withoutReserved(id));
      report(element, "id", id);
    }
    for (const [index, { properties, ...heading }] of idPrefix ? [] : headings.entries()) {
      if (properties["id"]) continue;
      const words = slugify(
        plainText({ ...heading, properties })
          .replaceAll("+", " plus ")
          .replaceAll("#", " sharp "),
      );
      const id = words ?? `section-${index + 1}`;
      properties["id"] = taken.free(withoutReserved(id));
      if (isReserved(id) && !renamed.has(id)) renamed.set(id, String(properties["id"]));
    }
    visit(tree, "element", (element) => {
      const name = String(element.properties["name"] ?? "").trim();
      if (!isReserved(name)) return;
      element.properties["name"] = renamed.get(name) ?? withoutReserved(name);
      report(element, "name", name);
    });
    renameReferences(tree, renamed);

    function report({ tagName, properties, position }: Element, key: "id" | "name", before: string): void {
      const after = String(properties[key]);
      if (!renamed.has(before)) renamed.set(before, after);
      const message = `the ${key} \`${before}\` of \`<${tagName}>\` begins like the page's own and becomes \`${after}\`; choose another one`;
      warn?.("html", position?.start.line ?? 1, message, "reserved id");
    }
  };
}

/** The marks, the notes and the label of footnotes, each with an id of its own, which is taken then. Of one id the first has it. */
function footnotesIn(tree: Root, idPrefix: string, taken: Ids): ReadonlySet<Element> {
  const found = new Set<Element>();
  const add = (element: Element | undefined, form: RegExp) => {
    const id = String(element?.properties["id"] ?? "");
    if (!element || !id.startsWith(idPrefix) || !form.test(id.slice(idPrefix.length)) || taken.has(id))
      return;
    taken.add(id);
    found.add(element);
  };
  // An author's HTML has neither attribute: `parseRaw.ts`.
  visit(tree, "element", (element) => {
    if ("dataFootnoteRef" in element.properties) add(element, /^fnref-\d+(?:-\d+)?$/);
    if (!("dataFootnotes" in element.properties)) return;
    for (const child of elementsIn(element)) {
      if (child.tagName === "h2") add(child, /^footnote-label$/);
      if (child.tagName === "ol") for (const note of elementsIn(child)) add(note, /^fn-\d+$/);
    }
  });
  return found;
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === "element");
}

class Ids {
  readonly #taken = new Set<string>();
  /** The number tried last behind an id: of a thousand headings of one name, each is numbered at once. */
  readonly #last = new Map<string, number>();

  has(id: string): boolean {
    return this.#taken.has(id);
  }

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
