import type { Root } from "mdast";
import type { Dialect } from "../../dialects/dialect.ts";
import type { Warn } from "../../../diagnostics/problem.ts";
import { dropIcons } from "../inline/icons.ts";
import { quoteNotes } from "./noteEmbeds.ts";
import { resolveBlockIds } from "./resolveBlockIds.ts";
import { resolveInlineNotes } from "./resolveInlineNotes.ts";
import { sizeImages } from "./imageSize.ts";

/** Converts the nodes of dialect-specific syntax in a tree to standard nodes. */
export function resolveDialects(tree: Root, dialects: ReadonlySet<Dialect>, warn: Warn): void {
  resolveInlineNotes(tree);
  if (dialects.has("obsidian")) {
    resolveBlockIds(tree);
    quoteNotes(tree);
    sizeImages(tree);
  }
  if (dialects.has("mkdocs")) dropIcons(tree, warn);
}
