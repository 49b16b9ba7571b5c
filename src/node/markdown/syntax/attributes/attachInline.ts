import type { Nodes, Parents, PhrasingContent, Text } from "mdast";
import { applyAttributes } from "./applyAttributes.ts";
import { belowTarget, itemOfTight } from "./blockTargets.ts";
import type { AttributeList } from "./attributeList.ts";
import { type Attributes, readAttributes } from "./readAttributes.ts";

/** Elements within lines that a list glued to them is about. */
const INLINE = new Set<Nodes["type"]>([
  "link",
  "linkReference",
  "image",
  "imageReference",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "mark",
]);

/** Gives the lists among the words of a block to the element before, or to the block. */
export function attachInline(holder: Parents, ancestors: readonly Parents[], isPython: boolean): void {
  const children = holder.children as PhrasingContent[];
  // Several lists may end a block, each about another element around it.
  const last = children.findLastIndex((child) => !isSpace(child) && child.type !== "attributeList") + 1;
  const kept: PhrasingContent[] = [];
  const found: [Nodes, Attributes][] = [];
  let targetBefore: Nodes | undefined;
  for (const [index, child] of children.entries()) {
    const attributes = child.type === "attributeList" ? readAttributes(child.value) : undefined;
    if (child.type !== "attributeList" || !attributes) {
      append(kept, child);
      continue;
    }
    const before = kept.at(-1);
    const target =
      before && INLINE.has(before.type)
        ? before
        : children[index - 1]?.type === "attributeList" && targetBefore
          ? targetBefore
          : blockTarget({
              attributes,
              list: child,
              before,
              after: children[index + 1],
              isLast: index >= last,
              ancestors,
              isPython,
            });
    targetBefore = target;
    if (target) {
      found.push([target, attributes]);
      if (target !== before) trimEnd(kept, target);
    } else {
      append(kept, { type: "text", value: child.value, position: child.position });
    }
  }
  const [first] = children;
  if (first?.type === "attributeList" && kept[0]?.type === "text" && /^\s/.test(kept[0].value)) {
    kept[0].value = kept[0].value.slice(1);
  }
  holder.children = kept as typeof holder.children;
  // Last, for a paragraph may become a callout.
  for (const [target, attributes] of found) applyAttributes(target, attributes);
}

interface Place {
  attributes: Attributes;
  list: AttributeList;
  before: PhrasingContent | undefined;
  after: PhrasingContent | undefined;
  isLast: boolean;
  ancestors: readonly Parents[];
  /** Whether a list below the words of an item is about that item, as in Python-Markdown, and not about all items, as in kramdown. */
  isPython: boolean;
}

/** The block that a list at its beginning or end is about. */
function blockTarget(place: Place): Nodes | undefined {
  const { attributes, list, before, after, isLast, ancestors, isPython } = place;
  const block = ancestors.at(-1);
  const item = ancestors.at(-2);
  // kramdown: at the beginning of an item.
  const isItemBefore = !before && after && item?.type === "listItem" && item.children[0] === block;
  if (isItemBefore && attributes.hasColon) return item;
  // kramdown: a line of its own before the words.
  const isLineBefore = !before && after?.type === "text" && after.value.startsWith("\n");
  if (isLineBefore && block?.type === "paragraph" && attributes.hasColon)
    return itemOfTight(ancestors) ?? block;
  if (!isLast || !before || !block) return undefined;
  if (block.type === "heading") return block;
  const isOfWords = block.type === "tableCell" || block.type === "term" || block.type === "description";
  const ownLine = before.type === "break" || (before.type === "text" && /\n[ \t]*$/.test(before.value));
  const apart = ownLine || (before.type === "text" && /[ \t]$/.test(before.value));
  if (ownLine && /^(?:paragraph|description)$/.test(block.type))
    return belowTarget(ancestors, list, isPython);
  if (isOfWords) return apart && !attributes.isBare ? block : undefined;
  if (block.type !== "paragraph") return undefined;
  if (apart && !attributes.isBare && item?.type === "listItem") return item;
  return apart && !attributes.isBare && attributes.hasColon ? block : undefined;
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Joins texts, as if there had been no list between; one with data of its own stays apart. */
function append(kept: PhrasingContent[], child: PhrasingContent): void {
  const before = kept.at(-1);
  if (child.type !== "text" || before?.type !== "text" || child.data || before.data) {
    kept.push(child);
    return;
  }
  const joined: Text = { ...before, value: before.value + child.value };
  if (before.position && child.position) {
    joined.position = { start: before.position.start, end: child.position.end };
  }
  kept[kept.length - 1] = joined;
}

/** Removes the blanks that stood before a list, and the closing `#` of a heading. */
function trimEnd(kept: PhrasingContent[], target: Nodes): void {
  const last = kept.at(-1);
  if (last?.type === "break") kept.pop();
  if (last?.type !== "text") return;
  const value = last.value.trimEnd();
  last.value = target.type === "heading" ? value.replace(/ +#+$/, "") : value;
  if (!last.value) kept.pop();
}
