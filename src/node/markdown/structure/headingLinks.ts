import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Adds a link to itself to each heading of level 2 to 4. The link is empty; the stylesheet draws its sign. `aria-labelledby` makes
 * the heading the label of the link, and also of itself. Otherwise screen readers would announce the text twice: nested
 * `aria-labelledby` references are not followed (https://www.w3.org/TR/accname-1.2/#comp_labelledby).
 * Headings without text or id, such as those of excerpts, get no link. The same is true of the invisible label of the footnotes.
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
