import type { Element, ElementContent, Nodes, Parents, Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { toParse5 } from "hast-util-to-parse5";
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { SKIP, visit } from "unist-util-visit";

/** Blocks whose content a quotation can contain by itself. Other elements with an id are targets within a block. */
const BLOCKS = /^(?:p|ul|ol|li|blockquote|table|pre|div|figure|details|dl|dd|dt)$/;

/**
 * Returns the part of a rendered text that an embed of a note shows, without ids, links of headings and references to footnotes.
 * @param id The id of a heading, whose section is shown, or of a block; `""` for the entire text.
 * @param url URL of the page of the text, to which its links to itself lead.
 * @returns `""` if the text has no such id.
 */
export function quoteNote(html: string, { id, url }: { id: string; url: string }): string {
  const tree = fromParse5(parseFragment(html)) as Root;
  const children = id === "" ? tree.children : partWith(tree, id);
  const quote: Root = { type: "root", children: structuredClone(children) as ElementContent[] };
  adapt(quote, url);
  return serialize(toParse5(quote) as DefaultTreeAdapterTypes.DocumentFragment).trim();
}

/** Returns the nodes of the section or block with an id. */
function partWith(tree: Root, id: string): readonly Nodes[] {
  for (const child of tree.children)
    if (child.type === "element" && child.properties["className"]?.toString() === "part")
      return partWith({ type: "root", children: tree.children.flatMap(partsOf) }, id);
  let found: readonly Nodes[] = [];
  visit(tree, "element", (element, index, parent) => {
    if (found.length > 0 || element.properties["id"] !== id || !parent || index === undefined) return;
    found = nodesAt(element, index, parent);
  });
  return found;
}

/** Returns the blocks of a part of a long text. */
function partsOf(node: Root["children"][number]): Root["children"] {
  return node.type === "element" &&
    node.tagName === "div" &&
    [node.properties["className"]].flat().includes("part")
    ? node.children
    : [node];
}

function nodesAt(element: Element, index: number, parent: Parents): readonly Nodes[] {
  const following = parent.children.slice(index + 1);
  const level = levelOf(element);
  if (level > 0) {
    const end = following.findIndex((node) => levelOf(node) > 0 && levelOf(node) <= level);
    return [element, ...(end < 0 ? following : following.slice(0, end)).filter((node) => !isNotes(node))];
  }
  if (element.tagName === "li" && parent.type === "element") return [{ ...parent, children: [element] }];
  // An empty element marks the block below it, or the heading around it.
  if (element.children.length === 0) {
    const block = following.find((node) => node.type === "element");
    return levelOf(parent) > 0 ? [parent] : block ? [block] : [];
  }
  return BLOCKS.test(element.tagName) ? [element] : [];
}

/** Returns the level of a heading; 0 for other nodes. */
function levelOf(node: Nodes): number {
  return node.type === "element" ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;
}

function isNotes(node: Nodes): boolean {
  return node.type === "element" && "dataFootnotes" in node.properties;
}

/** Changes what works only on the page of the text. */
function adapt(tree: Root, url: string): void {
  visit(tree, "element", (element, index, parent) => {
    const { tagName, properties, children } = element;
    const isAnchor = tagName === "a" && [properties["className"]].flat().includes("anchor");
    const isReference =
      tagName === "sup" &&
      children.some((child) => isElement(child) && "dataFootnoteRef" in child.properties);
    const isEmpty = tagName === "span" && children.length === 0 && Object.keys(properties).join() === "id";
    if (parent && index !== undefined && (isAnchor || isReference || isEmpty || isNotes(element))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (levelOf(element) > 0) {
      element.tagName = "p";
      element.children = [{ type: "element", tagName: "strong", properties: {}, children }];
    }
    for (const name of ["id", "name", "ariaLabelledBy", "ariaDescribedBy"]) delete properties[name];
    const href = properties["href"];
    if (typeof href === "string" && href.startsWith("#")) properties["href"] = url + href;
    return undefined;
  });
}

function isElement(node: Nodes): node is Element {
  return node.type === "element";
}
