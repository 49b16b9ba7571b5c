import type { Nodes, Parents, PhrasingContent, Root, RootContent, TableRow } from "mdast";
import { visit } from "unist-util-visit";
import { visitParents } from "unist-util-visit-parents";
import { applyAttributes } from "./applyAttributes.ts";
import { attachInline } from "./attachInline.ts";
import { type Attributes, readAttributes } from "./readAttributes.ts";

/** Applies attribute lists to their elements. An attribute list without an element becomes text. */
export function attachAttributes(tree: Root, isPython: boolean): void {
  const ancestorsByHolder = new Map<Parents, Parents[]>();
  visitParents(tree, "attributeList", (_, ancestors) => {
    const holder = ancestors.at(-1);
    if (holder) ancestorsByHolder.set(holder, [...ancestors]);
  });
  if (ancestorsByHolder.size === 0) return;
  visit(tree, "table", (table) => {
    const attributes = attributesOfRow(table.children.length > 1 ? table.children.at(-1) : undefined);
    if (!attributes) return;
    table.children.pop();
    for (const each of attributes) applyAttributes(table, each);
  });
  const emptied = new Set<Parents>();
  for (const [holder, ancestors] of ancestorsByHolder) {
    if (holder.type === "paragraph" && isLists(holder.children)) {
      const parent = ancestors.at(-2);
      if (parent) emptied.add(parent);
    } else {
      attachInline(holder, ancestors, isPython);
    }
  }
  for (const parent of emptied) attachToNeighbours(parent, isPython);
}

/** Returns the attributes in the last row of a table. The parser treats an attribute list directly below a table as its last row. */
function attributesOfRow(row: TableRow | undefined): Attributes[] | undefined {
  const [first, ...others] = row?.children ?? [];
  if (!first || !isLists(first.children) || others.some(({ children }) => children.length > 0))
    return undefined;
  return attributesOf(first.children);
}

function isLists(children: readonly PhrasingContent[]): boolean {
  return children.length > 0 && children.every(({ type }) => type === "attributeList");
}

/** Returns the attributes of adjacent lists; `undefined` if the first list has none. */
function attributesOf(lists: readonly PhrasingContent[]): Attributes[] | undefined {
  const [first, ...others] = lists.map((list) =>
    list.type === "attributeList" ? readAttributes(list.value) : undefined,
  );
  return first && [first, ...others.filter((each) => each !== undefined)];
}

/**
 * Processes the paragraphs that contain only attribute lists. Applies the lists of each to the block directly above, or else to the
 * block directly below.
 */
function attachToNeighbours(parent: Parents, isPython: boolean): void {
  const children = parent.children as RootContent[];
  const remaining: RootContent[] = [];
  for (const [index, child] of children.entries()) {
    const attributes = child.type === "paragraph" && isLists(child.children) && attributesOf(child.children);
    if (child.type !== "paragraph" || !attributes) {
      remaining.push(child);
      continue;
    }
    const above = remaining.at(-1);
    const below = children[index + 1];
    const target = [above, below].find((node) => node && isNextTo(node, child));
    if (target) for (const each of attributes) applyAttributes(target, each);
    else {
      remaining.push(child);
      attachInline(child, [parent, child], isPython);
    }
  }
  parent.children = remaining as typeof parent.children;
}

function isNextTo(node: Nodes, list: Nodes): boolean {
  if (!node.position || !list.position) return false;
  const { start, end } = list.position;
  return node.position.end.line === start.line - 1 || node.position.start.line === end.line + 1;
}
