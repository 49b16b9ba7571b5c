import type { Warn } from "../../../diagnostics/problem.ts";
import type { HtmlEdits } from "./edits.ts";
import type { Item } from "./items.ts";
import { RAW_TEXT } from "./kinds.ts";
import { countLines } from "../../text/countLines.ts";

/** Maximum length of a text that is checked, in characters. A longer one may be a complete tag that `readHtml` does not recognize. */
const MAX_LENGTH = 5000;

/**
 * Shows tags without `>` in an HTML block, as in `<div is an element`, as text. A parser would drop such a tag and everything
 * after it.
 */
export function showEndless(items: readonly Item[], edits: HtmlEdits, warn: Warn): void {
  for (const [index, item] of items.entries()) {
    if (item.kind !== "text" || !item.node) continue;
    const { node, start, end, line } = item;
    const before = items[index - 1];
    const isCode = before?.kind === "open" && RAW_TEXT.has(before.name);
    if (isCode || end - start > MAX_LENGTH) continue;
    const text = node.value.slice(start, end);
    for (const { 0: tag, index: at } of text.matchAll(/<\/?[a-z][a-z\d-]*/gi)) {
      edits.show({ node, start: start + at });
      const tagLine = line + countLines(text.slice(0, at));
      warn(
        "html",
        tagLine,
        `\`${tag}\` has no \`>\` and is shown as text; write it as code, or add the \`>\``,
      );
    }
  }
}
