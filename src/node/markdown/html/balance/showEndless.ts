import type { Warn } from "../../../diagnostics/problem.ts";
import type { HtmlEdits } from "./edits.ts";
import type { Item } from "./items.ts";
import { RAW_TEXT } from "./kinds.ts";

/** In characters: a tag longer than this is not looked at, so its end may be there. */
const LONGEST = 5000;

/** Shows as text a tag without its `>` at the start of a line, as in `<div is an element`: a parser would drop it with all that follows. */
export function showEndless(items: readonly Item[], edits: HtmlEdits, warn: Warn): void {
  for (const [index, item] of items.entries()) {
    if (item.kind !== "text" || !item.node) continue;
    const { node, start, end, line } = item;
    const before = items[index - 1];
    const isCode = before?.kind === "open" && RAW_TEXT.has(before.name);
    if (isCode || end - start > LONGEST) continue;
    const text = node.value.slice(start, end);
    for (const { 0: tag, index: at } of text.matchAll(/<\/?[a-z][a-z\d-]*/gi)) {
      edits.show({ node, start: start + at });
      const where = line + text.slice(0, at).split("\n").length - 1;
      warn("html", where, `\`${tag}\` has no \`>\` and is shown as text; write it as code, or add the \`>\``);
    }
  }
}
