import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { slugify } from "../../../shared/content/slug.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import { plainText } from "../plainText.ts";
import { Ids } from "./ids.ts";
import { addAnchors, claimOldIds } from "./oldAnchors.ts";
import { isReserved, renameReferences, withoutReserved } from "./reservedIds.ts";

interface Options {
  /** Prefix of ids in a text that shares its page with other texts; `""` for a text with its own page. */
  idPrefix: string;
  warn?: Warn | undefined;
}

/**
 * Sets the id of each heading that has none; Hangul is preserved. `# 첫 걸음` → `첫-걸음`, the next equal heading `첫-걸음-1`. If the
 * third heading is `# 🎉`, its id is `section-3`. Authors' ids are made unique and never equal the ids of footnotes. In a text with
 * an `idPrefix`, only footnotes have ids. A heading's ids in other engines, in `dataOldIds`, become anchors. Ids and names that the app reserves are renamed, and references to them are updated.
 */
export function rehypeHeadingIds({ idPrefix, warn }: Options) {
  return (tree: Root): void => {
    const ids = new Ids();
    const renamed = new Map<string, string>();
    const footnotes = footnotesIn(tree, idPrefix, ids);
    const withAuthorId: Element[] = [];
    const headings: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      if (footnotes.has(element)) return;
      const id = String(properties["id"] ?? "").trim();
      if (!id || idPrefix) delete properties["id"];
      else withAuthorId.push(element);
      if (/^h[1-6]$/.test(tagName)) headings.push(element);
    });
    const idOf = ({ properties }: Element) => String(properties["id"]).trim().replace(/\s+/g, "-");
    const isRenamed = (element: Element) => isReserved(idOf(element));
    for (const element of withAuthorId)
      if (!isRenamed(element)) element.properties["id"] = ids.reserve(idOf(element));
    // After the authors' other ids, because those take precedence over renamed ids.
    for (const element of withAuthorId.filter(isRenamed)) {
      const id = idOf(element);
      element.properties["id"] = ids.reserve(withoutReserved(id));
      report(element, "id", id);
    }
    const claims = claimOldIds(headings, idPrefix ? undefined : ids);
    for (const [index, heading] of idPrefix ? [] : headings.entries()) {
      const { properties } = heading;
      if (properties["id"]) continue;
      const slug = slugify(plainText(heading).replaceAll("+", " plus ").replaceAll("#", " sharp "));
      const id = slug ?? `section-${index + 1}`;
      const oldIds = claims.get(heading);
      properties["id"] = ids.reserve(withoutReserved(id), oldIds);
      if (oldIds) addAnchors(heading, oldIds);
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
      const message = `the ${key} \`${before}\` of \`<${tagName}>\` is reserved for the page itself and becomes \`${after}\`; choose another one`;
      warn?.("html", position?.start.line ?? 1, message, "reserved id");
    }
  };
}

/** Returns the marks, notes and label of footnotes, and reserves their ids. Of elements with the same id, returns only the first. */
function footnotesIn(tree: Root, idPrefix: string, ids: Ids): ReadonlySet<Element> {
  const footnotes = new Set<Element>();
  const add = (element: Element | undefined, form: RegExp) => {
    const id = String(element?.properties["id"] ?? "");
    if (!element || !id.startsWith(idPrefix) || !form.test(id.slice(idPrefix.length)) || ids.has(id)) return;
    ids.add(id);
    footnotes.add(element);
  };
  // Only Maru can have set both attributes: `parseRaw.ts` removes them from authors' HTML.
  visit(tree, "element", (element) => {
    if ("dataFootnoteRef" in element.properties) add(element, /^fnref-\d+(?:-\d+)?$/);
    if (!("dataFootnotes" in element.properties)) return;
    for (const child of elementsIn(element)) {
      if (child.tagName === "h2") add(child, /^footnote-label$/);
      if (child.tagName === "ol") for (const note of elementsIn(child)) add(note, /^fn-\d+$/);
    }
  });
  return footnotes;
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === "element");
}
