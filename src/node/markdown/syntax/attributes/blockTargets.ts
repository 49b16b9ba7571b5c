import type { Nodes, Parents } from "mdast";
import type { AttributeList } from "./attributeList.ts";

/**
 * Returns the block to which an attribute list on its own line applies. This is the block with the same indentation. If the attribute list
 * is less indented than its paragraph, it applies to the quote, list or definition list that begins at that indentation. In
 * Python-Markdown, it applies to the last item of that list or the last definition instead.
 */
export function belowTarget(
  ancestors: readonly Parents[],
  { position }: AttributeList,
  isPython: boolean,
): Nodes | undefined {
  const column = position?.start.column ?? 1;
  const isRightOf = (node: Parents) => (node.position?.start.column ?? 1) <= column;
  const meaning = ancestors.findLast(({ type }) => type === "description");
  if (meaning && (meaning.position?.start.column ?? 1) >= column) {
    const index = ancestors.indexOf(meaning);
    return isPython ? meaning : ancestors[index - 1];
  }
  const index = ancestors.findLastIndex((node) => node.type !== "listItem" && isRightOf(node));
  const target = ancestors[index];
  if (target === ancestors.at(-1)) return itemOfTight(ancestors) ?? target;
  if (!target || target.type === "root") return ancestors.at(-1);
  return target.type === "list" && isPython ? ancestors[index + 1] : target;
}

/**
 * Returns the list item whose paragraph is the last of the ancestors, if the list is tight; otherwise `undefined`. In a tight list, the
 * paragraph has no element to which attributes could be applied.
 */
export function itemOfTight(ancestors: readonly Parents[]): Parents | undefined {
  const [list, item] = ancestors.slice(-3);
  if (list?.type !== "list" || item?.type !== "listItem") return undefined;
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  return isLoose ? undefined : item;
}
