import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isOfWords } from "./balance/items.ts";
import { isElement } from "./elementNames.ts";

/**
 * Shows as text what looks like a tag of an element that HTML does not have: before parsing `plainTags` took it for the destination of a link or
 * a definition, as in `\[a](<my file.md>)`, but the parser found none there.
 */
export function showUnknown(tree: Root): void {
  visit(tree, "html", ({ value, position }, index, parent) => {
    const [, name] = /^<([a-z][a-z\d-]*)/i.exec(value) ?? [];
    if (!name || isElement(name) || name.startsWith("maru-")) return;
    if (parent && index !== undefined && isOfWords(parent))
      parent.children[index] = { type: "text", value, ...(position && { position }) };
  });
}
