import type { Nodes } from "hast";
import { WITHIN } from "./searchText.ts";

/** What says how the characters beside it are read, on the same line. */
const RUBY = /^(?:rp|rt|rtc)$/;

/**
 * The text a reader reads, without code blocks, footnote marks and the list of footnotes. Between two blocks (the title of a callout and its text,
 * cells, items, terms, labels of tabs) is at least one space or line break, whether their HTML has one or not.
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
  const walk = (each: Nodes): void => {
    if (each.type === "text") return add(each.value);
    if (!("children" in each)) return;
    const isInline = each.type === "element" && (WITHIN.has(each.tagName) || RUBY.test(each.tagName));
    if (each.type === "element") {
      const { tagName, properties } = each;
      const isFootnote = "dataFootnotes" in properties || "dataFootnoteRef" in properties;
      if (tagName === "br") return add(" ");
      isNewBlock ||= !isInline;
      if (tagName === "pre" || isFootnote) return;
    }
    for (const child of each.children) walk(child);
    isNewBlock ||= !isInline;
  };
  walk(node);
  return text;
}
