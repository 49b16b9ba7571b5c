import type { Html, Nodes, Parents } from "mdast";
import { type HtmlPiece, readHtml } from "./readHtml.ts";
import { countLines } from "../../text/countLines.ts";

/** A tag or a text in an HTML node, or another node without children. */
export type Item =
  (HtmlPiece & { node: Html; line: number }) | { kind: "text"; isSpace: boolean; node?: undefined };
export type TagItem = Extract<Item, { kind: "open" | "close" }>;

/** Returns the tags, texts and other nodes without children of a Markdown block in document order, at any depth. */
export function itemsOf(block: Nodes): Item[] {
  if (block.type === "html") return itemsOfHtml(block);
  if (block.type === "text") return [{ kind: "text", isSpace: block.value.trim() === "" }];
  if (block.type === "break") return [{ kind: "text", isSpace: true }];
  if (!("children" in block) || block.children.length === 0) return [{ kind: "text", isSpace: false }];
  return (block.children as Nodes[]).flatMap(itemsOf);
}

function itemsOfHtml(node: Html): Item[] {
  const first = node.position?.start.line ?? 1;
  let [line, counted] = [first, 0];
  return readHtml(node.value).map((piece) => {
    line += countLines(node.value.slice(counted, piece.start));
    counted = piece.start;
    return { ...piece, node, line };
  });
}

const PHRASING = new Set(
  "break delete emphasis footnoteReference image imageReference inlineCode inlineMath link linkReference strong text".split(
    " ",
  ),
);

/** Whether a node is a block of text: it contains inline content, not other blocks. */
export function isTextBlock(node: Parents): boolean {
  return (
    /^(?:paragraph|heading|tableCell)$/.test(node.type) ||
    node.children.some(({ type }) => PHRASING.has(type))
  );
}
