import type { Html, Nodes, Parents, Root } from "mdast";
import type { Warn } from "../../../diagnostics/problem.ts";
import { closeInBlock } from "./closeInBlock.ts";
import { HtmlEdits } from "./edits.ts";
import { isOfWords, type Item, itemsOf, type TagItem } from "./items.ts";
import { HOLDS_BLOCKS, OPTIONAL, REPLACED, UNSEEN } from "./kinds.ts";
import { pairTags } from "./pairTags.ts";
import { showEndless } from "./showEndless.ts";

/** A start of an element in a block of HTML, whose end may be in a later block. */
interface Opening {
  tag: TagItem;
  /** Index of its block. */
  index: number;
}

/**
 * Closes each element of an author's HTML in its own block, so that none takes in what follows it. Only the elements of a block of HTML may
 * hold the blocks of Markdown up to their end, as `<details>` does. Ends without a start are removed: they would close what Markdown has opened.
 */
export function closeTags(tree: Root, warn: Warn): void {
  const edits = new HtmlEdits();
  removeAll(balance(tree, edits, warn), edits, warn);
  edits.make();
}

/** Balances the blocks in a container; gives the ends whose start may be around it. */
function balance(container: Parents, edits: HtmlEdits, warn: Warn): TagItem[] {
  const blocks = container.children as Nodes[];
  const waiting = new Map<string, Opening[]>();
  const unpaired: TagItem[] = [];
  const moved: { after: number; html: Html }[] = [];
  /** Where the last block is that is not of HTML alone. */
  let lastOther = -1;
  for (const [index, block] of blocks.entries()) {
    const isOfBlocks = "children" in block && !isOfWords(block);
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
        // The end is within a list or a quotation which began after the start: there it would close that too.
        edits.remove(tag);
        moved.push({ after: index, html: { type: "html", value: `</${tag.name}>` } });
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
  for (const { after, html } of moved.toReversed()) blocks.splice(after + 1, 0, html);
  return unpaired;
}

/** The tags of a block whose counterparts may be in other blocks. Of a block of words no element goes on behind it, unless it begins at its end. */
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
  const goesOn = (tag: TagItem) => HOLDS_BLOCKS.has(tag.name) && atEnd.has(tag);
  closeInBlock(
    block,
    opens.filter((tag) => !goesOn(tag)),
    { edits, warn },
  );
  return { opens: opens.filter(goesOn), closes };
}

/** Whether no reader sees the text in an element: it is hardly meant to hold blocks of Markdown, but is named in a text about it. */
function isHiding({ name }: TagItem): boolean {
  return REPLACED.has(name) || UNSEEN.has(name);
}

function removeAll(tags: readonly TagItem[], edits: HtmlEdits, warn: Warn): void {
  for (const tag of tags) {
    if (isHiding(tag)) {
      edits.show(tag);
      warn("html", tag.line, `\`</${tag.name}>\` closes nothing and is shown as text; write it as code`);
      continue;
    }
    edits.remove(tag);
    // Browsers close these before their ends.
    if (OPTIONAL.has(tag.name)) continue;
    warn(
      "html",
      tag.line,
      `\`</${tag.name}>\` closes nothing and is removed; take it out, or write it as code`,
    );
  }
}
