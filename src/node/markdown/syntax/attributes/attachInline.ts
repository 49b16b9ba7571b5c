import type { Nodes, Parents, PhrasingContent, Text } from "mdast";
import { applyAttributes } from "./applyAttributes.ts";
import { belowTarget, itemOfTight } from "./blockTargets.ts";
import type { AttributeList } from "./attributeList.ts";
import { type Attributes, readAttributes } from "./readAttributes.ts";

/** Inline elements to which an attribute list directly after them applies. */
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

/**
 * Applies each attribute list in the content of a block to the element before the list, or to a block around it. Other lists become text.
 */
export function attachInline(holder: Parents, ancestors: readonly Parents[], isPython: boolean): void {
  const children = holder.children as PhrasingContent[];
  // A block may end with several attribute lists, one for each of the elements around it.
  const last = children.findLastIndex((child) => !isSpace(child) && child.type !== "attributeList") + 1;
  const remaining: PhrasingContent[] = [];
  const targets: [Nodes, Attributes][] = [];
  let targetBefore: Nodes | undefined;
  for (const [index, child] of children.entries()) {
    const attributes = child.type === "attributeList" ? readAttributes(child.value) : undefined;
    if (child.type !== "attributeList" || !attributes) {
      append(remaining, child);
      continue;
    }
    const before = remaining.at(-1);
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
      targets.push([target, attributes]);
      if (target !== before) trimEnd(remaining, target);
    } else {
      append(remaining, { type: "text", value: child.value, position: child.position });
    }
  }
  const [first] = children;
  if (first?.type === "attributeList" && remaining[0]?.type === "text" && /^\s/.test(remaining[0].value)) {
    remaining[0].value = remaining[0].value.slice(1);
  }
  holder.children = remaining as typeof holder.children;
  // Attributes are applied last, because they may turn a paragraph into a callout.
  for (const [target, attributes] of targets) applyAttributes(target, attributes);
}

interface Position {
  attributes: Attributes;
  list: AttributeList;
  before: PhrasingContent | undefined;
  after: PhrasingContent | undefined;
  isLast: boolean;
  ancestors: readonly Parents[];
  /** Whether an attribute list below a list applies to the last item, as in Python-Markdown. In kramdown it applies to the entire list. */
  isPython: boolean;
}

/** Returns the block to which an attribute list at the start or end of its content applies; `undefined` if there is none. */
function blockTarget(position: Position): Nodes | undefined {
  const { attributes, list, before, after, isLast, ancestors, isPython } = position;
  const block = ancestors.at(-1);
  const item = ancestors.at(-2);
  // In kramdown, an attribute list at the start of a list item applies to the item.
  const isItemBefore = !before && after && item?.type === "listItem" && item.children[0] === block;
  if (isItemBefore && attributes.hasColon) return item;
  // In kramdown, an attribute list on its own line before the text applies to the paragraph.
  const isLineBefore = !before && after?.type === "text" && after.value.startsWith("\n");
  if (isLineBefore && block?.type === "paragraph" && attributes.hasColon)
    return itemOfTight(ancestors) ?? block;
  if (!isLast || !before || !block) return undefined;
  if (block.type === "heading") return block;
  const isTextBlock = block.type === "tableCell" || block.type === "term" || block.type === "description";
  const isOnOwnLine = before.type === "break" || (before.type === "text" && /\n[ \t]*$/.test(before.value));
  const isSeparate = isOnOwnLine || (before.type === "text" && /[ \t]$/.test(before.value));
  if (isOnOwnLine && /^(?:paragraph|description)$/.test(block.type))
    return belowTarget(ancestors, list, isPython);
  if (isTextBlock) return isSeparate && !attributes.isBare ? block : undefined;
  if (block.type !== "paragraph") return undefined;
  if (isSeparate && !attributes.isBare && item?.type === "listItem") return item;
  return isSeparate && !attributes.isBare && attributes.hasColon ? block : undefined;
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Appends a node. Adjacent texts are joined if neither has data. */
function append(remaining: PhrasingContent[], child: PhrasingContent): void {
  const before = remaining.at(-1);
  if (child.type !== "text" || before?.type !== "text" || child.data || before.data) {
    remaining.push(child);
    return;
  }
  const joined: Text = { ...before, value: before.value + child.value };
  if (before.position && child.position) {
    joined.position = { start: before.position.start, end: child.position.end };
  }
  remaining[remaining.length - 1] = joined;
}

/** Removes the spaces before an attribute list, and the closing `#` characters of a heading. */
function trimEnd(remaining: PhrasingContent[], target: Nodes): void {
  const last = remaining.at(-1);
  if (last?.type === "break") remaining.pop();
  if (last?.type !== "text") return;
  const value = last.value.trimEnd();
  last.value = target.type === "heading" ? value.replace(/ +#+$/, "") : value;
  if (!last.value) remaining.pop();
}
