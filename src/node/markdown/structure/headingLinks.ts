import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Gives each heading of the levels that order a text an empty link to itself, which is named by the heading and whose sign is the
 * stylesheet's. The heading names itself as well: within one such reference no other is followed
 * (https://www.w3.org/TR/accname-1.2/#comp_labelledby), so that it is not called twice what it says. Headings without words or
 * without ids, as those of an excerpt, have none; nor has the label of the notes, which only screen readers know.
 */
export function rehypeHeadingLinks(idPrefix: string) {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties, children }) => {
      const id = properties["id"];
      if (!/^h[2-4]$/.test(tagName) || typeof id !== "string" || children.length === 0) return;
      if (id === `${idPrefix}footnote-label`) return;
      properties["ariaLabelledBy"] = id;
      children.push({
        type: "element",
        tagName: "a",
        properties: { className: ["anchor"], href: `#${encodeURIComponent(id)}`, ariaLabelledBy: id },
        children: [],
      });
    });
  };
}
