import type { Data, Nodes, Parent, Parents, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { visitParents } from "unist-util-visit-parents";
import type { BlockId } from "./blockIds.ts";

/** Types of the blocks whose own element gets the id. Before other blocks, an empty element with the id is inserted. */
const WITH_ID = /^(?:paragraph|listItem|blockquote|list|table)$/;

/**
 * Converts `^id` to the id of a block. `^id` must be at the end of a paragraph, an item or a heading, or below a block; elsewhere it is
 * text.
 */
export function resolveBlockIds(tree: Root): void {
  const alone: Parents[] = [];
  visitParents(tree, "blockId", (node, ancestors) => {
    const block = ancestors.at(-1);
    const parent = ancestors.at(-2);
    if (!block || !parent) return;
    const children = block.children as PhrasingContent[];
    if (!isAtEnd(node, block)) {
      children.splice(children.indexOf(node), 1, {
        type: "text",
        value: node.value,
        position: node.position,
      });
      return;
    }
    if (children.length === 1) {
      if (block.type === "paragraph") alone.push(parent);
      return;
    }
    children.pop();
    trimEnd(children);
    if (block.type === "heading") children.push(anchor(node.value));
    else giveId(parent.type === "listItem" && parent.children[0] === block ? parent : block, node.value);
  });
  for (const parent of alone) attachToBlocksAbove(parent);
}

/** Whether a block id is at the end of a paragraph or heading. */
export function isAtEnd(node: BlockId, parent: Parent | undefined): boolean {
  return parent?.children.at(-1) === node && /^(?:paragraph|heading)$/.test(parent.type);
}

function attachToBlocksAbove(parent: Parents): void {
  visit(parent, "paragraph", (paragraph, index, holder) => {
    const [only] = paragraph.children;
    if (only?.type !== "blockId" || holder !== parent || index === undefined) return undefined;
    const above = parent.children[index - 1];
    if (above && WITH_ID.test(above.type)) {
      giveId(above, only.value);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (above) {
      paragraph.children = [];
      paragraph.data = { hName: "div", hProperties: { id: only.value } };
      parent.children.splice(index - 1, 2, paragraph, above);
    } else {
      paragraph.children = [{ type: "text", value: only.value, position: only.position }];
    }
    return undefined;
  });
}

function giveId(node: Nodes, id: string): void {
  const data: Data & { hProperties?: object } = { ...node.data };
  data.hProperties = { ...data.hProperties, id };
  node.data = data as typeof node.data & Data;
}

/** Creates an empty element with an id. Its node type is `emphasis`, which remark can convert; `hName` makes it a `span`. */
function anchor(id: string): PhrasingContent {
  return { type: "emphasis", children: [], data: { hName: "span", hProperties: { id } } };
}

function trimEnd(children: PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type === "break") children.pop();
  if (last?.type === "text") last.value = last.value.trimEnd();
}
