import type { Html, Nodes, PhrasingContent } from "mdast";
import type { Warn } from "../../../diagnostics/problem.ts";
import type { HtmlEdits } from "./edits.ts";
import { itemsOf, type TagItem } from "./items.ts";
import { OPTIONAL, REPLACED, UNRENDERED } from "./kinds.ts";

interface Context {
  edits: HtmlEdits;
  warn: Warn;
}

/**
 * Closes unclosed elements at the end of their block. An element in {@link REPLACED} is closed after its child tags. If it has
 * neither child tags nor attributes, its tag is shown as text. So are the tags of elements in {@link UNRENDERED}.
 */
export function closeInBlock(block: Nodes, tags: readonly TagItem[], { edits, warn }: Context): void {
  if (tags.length === 0) return;
  const lastChild = lastChildTags(block, tags);
  const atEnd: string[] = [];
  const optional = new Set<string>();
  for (const tag of tags) {
    const { name, line } = tag;
    const held = lastChild.get(tag);
    if (UNRENDERED.has(name) || (held === tag && tag.isBare)) {
      edits.show(tag);
      warn(
        "html",
        line,
        `\`<${name}>\` is never closed in its block and is shown as text; write it as code, or close it`,
      );
      continue;
    }
    if (!OPTIONAL.has(name)) {
      const where = held ? "before the next text" : "at the end of the block";
      warn(
        "html",
        line,
        `\`<${name}>\` is never closed in its block and is closed ${where}; add \`</${name}>\``,
      );
    }
    if (held) edits.insertAfter(held.node, held.end, `</${name}>`);
    else if (!optional.has(name)) atEnd.push(`</${name}>`);
    if (OPTIONAL.has(name)) optional.add(name);
  }
  if (atEnd.length === 0) return;
  const ends = atEnd.toReversed().join("");
  if (block.type === "html") edits.insertAfter(block, block.value.length, ends);
  else if ("children" in block) (block.children as PhrasingContent[]).push({ type: "html", value: ends });
}

/** Maximum number of items after a tag that are searched for its child tags. */
const MAX_CHILD_ITEMS = 200;

/**
 * Returns, for each tag of an element in {@link REPLACED}, the last of the child tags directly after it, such as `<source>`; for a
 * tag without child tags, the tag itself.
 */
function lastChildTags(block: Nodes, tags: readonly TagItem[]): Map<TagItem, TagItem> {
  const lastChild = new Map<TagItem, TagItem>();
  if (!tags.some(({ name }) => REPLACED.has(name))) return lastChild;
  const items = itemsOf(block);
  const indices = new Map<Html, Map<number, number>>();
  for (const [index, { node, ...item }] of items.entries()) {
    if (!node || !("start" in item)) continue;
    const nodeIndices = indices.get(node) ?? new Map<number, number>();
    indices.set(node, nodeIndices.set(item.start, index));
  }
  for (const tag of tags) {
    const pattern = REPLACED.get(tag.name);
    if (!pattern) continue;
    const from = (indices.get(tag.node)?.get(tag.start) ?? 0) + 1;
    let last = tag;
    for (const item of items.slice(from, from + MAX_CHILD_ITEMS)) {
      if (item.kind === "text" ? !item.isSpace : !pattern.test(item.name)) break;
      if (item.kind !== "text") last = item;
    }
    lastChild.set(tag, last);
  }
  return lastChild;
}
