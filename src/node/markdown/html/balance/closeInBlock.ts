import type { Html, Nodes, PhrasingContent } from "mdast";
import type { Warn } from "../../../diagnostics/problem.ts";
import type { HtmlEdits } from "./edits.ts";
import { itemsOf, type TagItem } from "./items.ts";
import { OPTIONAL, REPLACED, UNSEEN } from "./kinds.ts";

interface Context {
  edits: HtmlEdits;
  warn: Warn;
}

/** Closes elements of a block that nothing closes, at its end, or, if they would hide its text, before that; or shows their tags as text. */
export function closeInBlock(block: Nodes, tags: readonly TagItem[], { edits, warn }: Context): void {
  if (tags.length === 0) return;
  const lastHeld = lastHeldIn(block, tags);
  const atEnd: string[] = [];
  const optional = new Set<string>();
  for (const tag of tags) {
    const { name, line } = tag;
    const held = lastHeld.get(tag);
    if (UNSEEN.has(name) || (held === tag && tag.isBare)) {
      edits.show(tag);
      warn(
        "html",
        line,
        `\`<${name}>\` is never closed in its block and is shown as text; write it as code, or close it`,
      );
      continue;
    }
    if (!OPTIONAL.has(name)) {
      const where = held ? "there" : "at its end";
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

/** So many pieces are looked at behind a tag for what belongs into its element. */
const MOST_HELD = 200;

/** Of elements that show a file or a drawing in place of text: the last tag, in a row, of those that they need within them; else their own. */
function lastHeldIn(block: Nodes, tags: readonly TagItem[]): Map<TagItem, TagItem> {
  const found = new Map<TagItem, TagItem>();
  if (!tags.some(({ name }) => REPLACED.has(name))) return found;
  const items = itemsOf(block);
  const places = new Map<Html, Map<number, number>>();
  for (const [index, { node, ...item }] of items.entries()) {
    if (!node || !("start" in item)) continue;
    const ofNode = places.get(node) ?? new Map<number, number>();
    places.set(node, ofNode.set(item.start, index));
  }
  for (const tag of tags) {
    const pattern = REPLACED.get(tag.name);
    if (!pattern) continue;
    const from = (places.get(tag.node)?.get(tag.start) ?? 0) + 1;
    let last = tag;
    for (const item of items.slice(from, from + MOST_HELD)) {
      if (item.kind === "text" ? !item.isSpace : !pattern.test(item.name)) break;
      if (item.kind !== "text") last = item;
    }
    found.set(tag, last);
  }
  return found;
}
