import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";

/** Reports text in cells beyond the last column of the table, which GFM drops: https://github.github.com/gfm/#example-204. */
export function warnOfExcessCells(tree: Root, warn: Warn): void {
  visit(tree, "table", ({ children: rows }) => {
    const columns = rows[0]?.children.length ?? 0;
    for (const { children: cells, position } of rows.slice(1)) {
      const lost = cells.slice(columns).map((cell) => toString(cell));
      const first = lost.find((text) => text.trim() !== "");
      if (first === undefined) continue;
      const problem = `this row has ${cells.length} cells and its table ${columns} ${columns === 1 ? "column" : "columns"}`;
      const remedy = "add columns to the head of the table, or write `\\|` where a `|` is part of the text";
      const message = `${problem}, so \`${first.trim()}\` is not shown; ${remedy}`;
      warn("syntax", position?.start.line ?? 1, message, "excess cells");
    }
  });
}
