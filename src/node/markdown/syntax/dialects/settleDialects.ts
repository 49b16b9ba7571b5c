import type { Root } from "mdast";
import type { Dialect } from "../../dialects/dialect.ts";
import type { Warn } from "../../../diagnostics/problem.ts";
import { dropIcons } from "../inline/icons.ts";
import { settleBlockIds } from "./settleBlockIds.ts";
import { settleInlineNotes } from "./settleInlineNotes.ts";
import { sizeImages } from "./imageSize.ts";

/** The steps over a tree that belong to the syntax of some engines. */
export function settleDialects(tree: Root, dialects: ReadonlySet<Dialect>, warn: Warn): void {
  settleInlineNotes(tree);
  if (dialects.has("obsidian")) {
    settleBlockIds(tree);
    sizeImages(tree);
  }
  if (dialects.has("mkdocs")) dropIcons(tree, warn);
}
