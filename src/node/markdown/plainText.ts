import type { Nodes } from "hast";
import { WITHIN } from "./searchText.ts";

/** Elements that give the pronunciation of adjacent characters. They are inline, so no space separates them from other text. */
const RUBY = /^(?:rp|rt|rtc)$/;

/**
 * Returns the visible text of a tree, without code blocks, footnote marks and the list of footnotes. At least one space or line
 * break separates blocks such as callout titles, cells, items, terms and tab labels, even if the HTML has none.
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
