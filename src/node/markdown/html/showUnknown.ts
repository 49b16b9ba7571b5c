import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isTextBlock } from "./balance/items.ts";
import { isElement } from "./elementNames.ts";

/**
 * Shows tags of unknown elements as text. `plainTags` did not change these tags, because they looked like the destination of a link
 * or a definition. But the parser found no link there, as in `\[a](<my file.md>)`.
 */
export function showUnknown(tree: Root): void {
  visit(tree, "html", ({ value, position }, index, parent) => {
    const [, name] = /^<([a-z][a-z\d-]*)/i.exec(value) ?? [];
    if (!name || isElement(name) || name.startsWith("maru-")) return;
    if (parent && index !== undefined && isTextBlock(parent))
      parent.children[index] = { type: "text", value, ...(position && { position }) };
  });
}
