import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Adds to each heading of level 2 to 4 a link with the heading's id as its target. The link is empty; the stylesheet draws its sign.
 * `aria-labelledby` of the link refers to the heading, so the heading's text is the name of the link.
 * `aria-labelledby` of the heading refers to the heading itself. Without that attribute, the name of the heading would contain the
 * name of the link, so screen readers would announce the text twice. With it, they do not resolve the `aria-labelledby` of the link:
 * https://www.w3.org/TR/accname-1.2/#comp_labelledby
 * Empty headings, headings without an id (such as those of excerpts) and the invisible label of the footnotes get no link.
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
