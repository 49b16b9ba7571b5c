import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { countLines } from "./text/countLines.ts";

/** A `[[name]]` that is shown as text. */
export interface NameInBrackets {
  name: string;
  line: number;
}

/** Matches `[[name]]`, `[[name#heading]]` and `[[name|label]]`, but not `![[picture.png]]`. */
const LINK = /(?<!!)\[\[([^\][|#\n]+)(?:#[^\][|\n]+)?(?:\|[^\][\n]+)?\]\]/g;

/** Maximum number of names per text; a single hint reports them, so more are not needed. */
const MAX_NAMES = 50;

/** Returns the first {@link MAX_NAMES} names in double brackets in a text, except in code. */
export function findNamesInBrackets(tree: Root): NameInBrackets[] {
  const names: NameInBrackets[] = [];
  visit(tree, "text", ({ value, position }) => {
    if (!value.includes("[[")) return;
    for (const { 1: name = "", index } of value.matchAll(LINK)) {
      if (names.length === MAX_NAMES) return;
      const line = (position?.start.line ?? 1) + countLines(value.slice(0, index));
      names.push({ name: name.trim(), line });
    }
  });
  return names;
}
