import type { Html, Nodes, Parents, Root } from "mdast";
import type { Warn } from "../../../diagnostics/problem.ts";
import { closeInBlock } from "./closeInBlock.ts";
import { HtmlEdits } from "./edits.ts";
import { isTextBlock, type Item, itemsOf, type TagItem } from "./items.ts";
import { HOLDS_BLOCKS, OPTIONAL, REPLACED, UNRENDERED } from "./kinds.ts";
import { pairTags } from "./pairTags.ts";
import { showEndless } from "./showEndless.ts";

/** A start tag whose end tag may be in a later block. */
interface Opening {
  tag: TagItem;
  /** Index of the tag's block. */
  index: number;
}

/**
 * Closes unclosed elements of authors' HTML at the end of their block, so that they do not contain the following blocks. An element
 * such as `<details>` may contain Markdown blocks if it begins in an HTML block or at the end of a text block. End tags without a
 * start tag are removed or shown as text, because they would close elements of Markdown.
 */
export function closeTags(tree: Root, warn: Warn): void {
  const edits = new HtmlEdits();
  removeAll(balance(tree, edits, warn), edits, warn);
  edits.apply();
}

/** Balances the blocks of a container; returns the end tags whose start may be outside it. */
function balance(container: Parents, edits: HtmlEdits, warn: Warn): TagItem[] {
  const blocks = container.children as Nodes[];
  const waiting = new Map<string, Opening[]>();
  const unpaired: TagItem[] = [];
  const movedEnds: { after: number; html: Html }[] = [];
  /** Index of the last block so far that is not an HTML block. */
  let lastOther = -1;
  for (const [index, block] of blocks.entries()) {
    const isOfBlocks = "children" in block && !isTextBlock(block);
    const { opens, closes } = isOfBlocks
      ? { opens: [], closes: balance(block, edits, warn) }
      : balanceBlock(block, edits, warn);
    if (block.type === "footnoteDefinition") removeAll(closes.splice(0), edits, warn);
    if (block.type !== "html") lastOther = index;
    for (const tag of closes) {
      const starts = waiting.get(tag.name);
      const start = starts?.at(-1);
      if (!start || (isHiding(tag) && lastOther > start.index)) unpaired.push(tag);
      else {
        starts?.pop();
        if (!isOfBlocks) continue;
        // The start tag is outside the list or quotation that contains the end tag. The end tag moves below that block, because
        // inside the block it would close the block.
        edits.remove(tag);
        movedEnds.push({ after: index, html: { type: "html", value: `</${tag.name}>` } });
      }
    }
    for (const tag of opens) {
      const starts = waiting.get(tag.name);
      if (starts) starts.push({ tag, index });
      else waiting.set(tag.name, [{ tag, index }]);
    }
  }
  const byBlock = new Map<number, TagItem[]>();
  for (const { tag, index } of [...waiting.values()].flat()) {
    const tags = byBlock.get(index);
    if (tags) tags.push(tag);
    else byBlock.set(index, [tag]);
  }
  for (const [index, tags] of byBlock) closeInBlock(blocks[index] as Nodes, tags, { edits, warn });
  for (const { after, html } of movedEnds.toReversed()) blocks.splice(after + 1, 0, html);
  return unpaired;
}

/**
 * Returns the unpaired tags of a block whose counterparts may be in other blocks. In a text block, closes all unpaired start tags
 * except those at its end.
 */
function balanceBlock(block: Nodes, edits: HtmlEdits, warn: Warn): { opens: TagItem[]; closes: TagItem[] } {
  const items = itemsOf(block);
  const { opens, closes, selfClosed } = pairTags(items);
  for (const { node, end, name } of selfClosed) edits.insertAfter(node, end, `</${name}>`);
  if (block.type === "html") {
    showEndless(items, edits, warn);
    return { opens, closes };
  }
  const last = items.findLastIndex((item) => (item.kind === "text" ? !item.isSpace : item.kind === "close"));
  const atEnd = new Set<Item>(items.slice(last + 1));
  const continues = (tag: TagItem) => HOLDS_BLOCKS.has(tag.name) && atEnd.has(tag);
  closeInBlock(
    block,
    opens.filter((tag) => !continues(tag)),
    { edits, warn },
  );
  return { opens: opens.filter(continues), closes };
}

/** Whether browsers hide the text in the tag's element. Such a tag is probably only mentioned, so it should not enclose Markdown. */
function isHiding({ name }: TagItem): boolean {
  return REPLACED.has(name) || UNRENDERED.has(name);
}

function removeAll(tags: readonly TagItem[], edits: HtmlEdits, warn: Warn): void {
  for (const tag of tags) {
    if (isHiding(tag)) {
      edits.show(tag);
      warn("html", tag.line, `\`</${tag.name}>\` closes nothing and is shown as text; write it as code`);
      continue;
    }
    edits.remove(tag);
    // Browsers close these elements automatically.
    if (OPTIONAL.has(tag.name)) continue;
    warn(
      "html",
      tag.line,
      `\`</${tag.name}>\` closes nothing and is removed; delete it, or write it as code`,
    );
  }
}
