import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { hasMarkdown, loneTagOf } from "./loneTags.ts";

/** Reports Markdown that is shown as source text because it is directly below a tag alone on its line. */
export function warnRaw(tree: Root, warn: Warn): void {
  visit(tree, (node) => {
    if (node.type === "paragraph") return SKIP;
    if (node.type !== "html") return undefined;
    const [first = "", ...rest] = node.value.split("\n");
    if (!loneTagOf(first.trim()) || !hasMarkdown(rest.join("\n"))) return undefined;
    const tag = first.trim();
    const message = `the Markdown below \`${tag}\` is shown as it is written, because lines directly below a tag are HTML; add an empty line below the tag`;
    warn("html", node.position?.start.line ?? 1, message, "Markdown below a tag");
    return undefined;
  });
}
