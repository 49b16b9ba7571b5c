import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/**
 * Prepares tables for styling and screen readers. Moves a cell's alignment to `data-align`, because the content security policy
 * forbids `style=`. Sets the scope of header cells. Removes an empty `<thead>`: Markdown requires a header row in every table.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      const { tagName, properties } = element;
      if (tagName === "thead" && parent && index !== undefined && isEmpty(element)) {
        parent.children.splice(index, 1);
        return index;
      }
      if (tagName === "thead" || tagName === "tbody") setScopes(element);
      if (tagName === "td" || tagName === "th") {
        if (properties["align"]) properties["dataAlign"] = properties["align"];
        delete properties["align"];
      }
      return undefined;
    });
  };
}

function setScopes(group: Element): void {
  visit(group, { tagName: "th" }, (cell: Element) => {
    // An empty cell, usually in the corner, is not a header.
    if (isEmpty(cell)) cell.tagName = "td";
    else cell.properties["scope"] ??= group.tagName === "thead" ? "col" : "row";
  });
}

/** Elements that are visible without text. */
const SHOWN = new Set(["img", "svg", "maru-embed", "video", "audio", "iframe", "input"]);

function isEmpty(element: Element): boolean {
  let isVisible = false;
  visit(element, "element", ({ tagName }) => void (isVisible ||= SHOWN.has(tagName)));
  return !isVisible && toString(element).trim() === "";
}
