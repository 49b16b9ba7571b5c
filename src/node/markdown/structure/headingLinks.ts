import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Adds to each heading of level 2 to 4 an empty link to itself, labelled by the heading; the stylesheet draws its sign. The heading
 * labels itself as well: inside one such reference no other is followed (https://www.w3.org/TR/accname-1.2/#comp_labelledby), so
 * that its text is not announced twice. Headings without text or id, such as those of an excerpt, get no link. Neither does the label of
 * the footnotes, which only screen readers see.
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
