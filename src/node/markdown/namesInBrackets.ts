import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** A `[[name]]` that is shown as it is written. */
export interface NameInBrackets {
  name: string;
  line: number;
}

/** `[[name]]`, `[[name#heading]]`, `[[name|what it says]]`; not `![[picture.png]]`. */
const LINK = /(?<!!)\[\[([^\][|#\n]+)(?:#[^\][|\n]+)?(?:\|[^\][\n]+)?\]\]/g;

/** Names that are looked up, a text: they are for one hint. */
const MOST = 50;

/** The `[[names]]` of a text outside of code. */
export function namesInBrackets(tree: Root): NameInBrackets[] {
  const names: NameInBrackets[] = [];
  visit(tree, "text", ({ value, position }) => {
    if (!value.includes("[[")) return;
    for (const { 1: name = "", index } of value.matchAll(LINK)) {
      if (names.length === MOST) return;
      const line = (position?.start.line ?? 1) + value.slice(0, index).split("\n").length - 1;
      names.push({ name: name.trim(), line });
    }
  });
  return names;
}
