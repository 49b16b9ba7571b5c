import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isOfWords } from "./balance/items.ts";
import { isElement } from "./elementNames.ts";

/**
 * Shows tags of unknown elements as text. `plainTags` took them for the destination of a link or a definition, as in `\[a](<my file.md>)`,
 * but the parser found no link there.
 */
export function showUnknown(tree: Root): void {
  visit(tree, "html", ({ value, position }, index, parent) => {
    const [, name] = /^<([a-z][a-z\d-]*)/i.exec(value) ?? [];
    if (!name || isElement(name) || name.startsWith("maru-")) return;
    if (parent && index !== undefined && isOfWords(parent))
      parent.children[index] = { type: "text", value, ...(position && { position }) };
  });
}
