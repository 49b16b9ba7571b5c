import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** A cell's alignment as `data-align`, for the stylesheet: the policy allows no `style=` attribute. */
export function rehypeTableAlign() {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties }) => {
      if (tagName !== "td" && tagName !== "th") return;
      if (properties["align"]) properties["dataAlign"] = properties["align"];
      delete properties["align"];
    });
  };
}
