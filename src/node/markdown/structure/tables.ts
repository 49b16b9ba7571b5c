import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/**
 * Prepares tables for ears and eyes: a cell's alignment as `data-align`, for the stylesheet, since the policy allows no `style=`
 * attribute; heads told whether of a column or a row; a head row without words left out, as Markdown asks for one always.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      const { tagName, properties } = element;
      if (tagName === "thead" && parent && index !== undefined && isSpace(element)) {
        parent.children.splice(index, 1);
        return index;
      }
      if (tagName === "thead" || tagName === "tbody") nameHeads(element);
      if (tagName === "td" || tagName === "th") {
        if (properties["align"]) properties["dataAlign"] = properties["align"];
        delete properties["align"];
      }
      return undefined;
    });
  };
}

function nameHeads(group: Element): void {
  visit(group, { tagName: "th" }, (cell: Element) => {
    // A corner without words heads nothing.
    if (isSpace(cell)) cell.tagName = "td";
    else cell.properties["scope"] ??= group.tagName === "thead" ? "col" : "row";
  });
}

/** What shows something without words. */
const SHOWN = new Set(["img", "svg", "maru-embed", "video", "audio", "iframe", "input"]);

function isSpace(element: Element): boolean {
  let hasImage = false;
  visit(element, "element", ({ tagName }) => void (hasImage ||= SHOWN.has(tagName)));
  return !hasImage && toString(element).trim() === "";
}
