import type { Nodes } from "hast";
import { WITHIN } from "./searchText.ts";

/** Elements that give the pronunciation of the characters next to them, on the same line. */
const RUBY = /^(?:rp|rt|rtc)$/;

/**
 * Returns the visible text of a tree, without code blocks, footnote marks and the list of footnotes. Blocks (titles of callouts, cells, items,
 * terms, labels of tabs) are separated by at least one space or line break, even if their HTML has none.
 */
export function plainText(node: Nodes): string {
  let text = "";
  let isNewBlock = false;
  const add = (piece: string) => {
    if (piece === "") return;
    if (isNewBlock && /\S$/u.test(text) && /^\S/u.test(piece)) text += "\n";
    isNewBlock = false;
    text += piece;
  };
  const walk = (current: Nodes): void => {
    if (current.type === "text") return add(current.value);
    if (!("children" in current)) return;
    const isInline =
      current.type === "element" && (WITHIN.has(current.tagName) || RUBY.test(current.tagName));
    if (current.type === "element") {
      const { tagName, properties } = current;
      const isFootnote = "dataFootnotes" in properties || "dataFootnoteRef" in properties;
      if (tagName === "br") return add(" ");
      isNewBlock ||= !isInline;
      if (tagName === "pre" || isFootnote) return;
    }
    for (const child of current.children) walk(child);
    isNewBlock ||= !isInline;
  };
  walk(node);
  return text;
}
