import type { Nodes } from "hast";

/** The text a reader reads: without code blocks, footnote marks and the list of footnotes. */
export function plainText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element") {
    const { tagName, properties } = node;
    const isFootnote = "dataFootnotes" in properties || "dataFootnoteRef" in properties;
    if (tagName === "pre" || isFootnote) return "";
    if (tagName === "br") return " ";
  }
  return "children" in node ? node.children.map(plainText).join("") : "";
}
