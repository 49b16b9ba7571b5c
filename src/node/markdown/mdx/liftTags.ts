import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { endsParagraph, isBlock } from "./names.ts";
import type { MdxTag } from "./syntax/nodes.ts";
import { isComplete } from "./pairTags.ts";

/**
 * Moves tags out of paragraphs that would otherwise contain blocks. Examples: `<Tabs><Tab>text</Tab></Tabs>` on one line, or an element
 * that begins in one paragraph and ends in another.
 * @param unwrapped Receives the nodes that were moved out of a paragraph.
 */
export function liftTags(blocks: readonly RootContent[], unwrapped: WeakSet<object>): RootContent[] {
  if (
    !blocks.some(
      (block) => block.type === "paragraph" && block.children.some(({ type }) => type === "mdxTag"),
    )
  )
    return [...blocks];
  const lifted = tagsAcross(blocks);
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? splitAt(block, lifted)
          .flatMap(splitLines)
          .flatMap((piece) => unwrap(piece, unwrapped))
      : [block],
  );
}

/** Returns the tags of block elements whose opening or closing counterpart is in another block. */
function tagsAcross(blocks: readonly RootContent[]): Set<MdxTag> {
  const lifted = new Set<MdxTag>();
  const open: { tag: MdxTag; index: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    const nodes = block.type === "paragraph" ? block.children : [block];
    for (const tag of nodes) {
      if (tag.type !== "mdxTag" || isComplete(tag)) continue;
      if (!tag.isClosing) {
        open.push({ tag, index });
        continue;
      }
      const startIndex = open.findLastIndex((opening) => opening.tag.name === tag.name);
      const [start] = startIndex === -1 ? [] : open.splice(startIndex);
      if (start && start.index !== index && isBlock(tag.name)) lifted.add(start.tag).add(tag);
    }
  }
  return lifted;
}

/** Splits a paragraph at the tags that are moved out of it. */
function splitAt(paragraph: Paragraph, lifted: ReadonlySet<MdxTag>): (Paragraph | MdxTag)[] {
  const pieces: (Paragraph | MdxTag)[] = [];
  let words: PhrasingContent[] = [];
  const end = () => {
    const children = trim(words);
    if (children.length > 0) pieces.push({ ...paragraph, children, position: positionOf(children) });
    words = [];
  };
  for (const child of paragraph.children) {
    if (child.type === "mdxTag" && lifted.has(child)) {
      end();
      pieces.push(child);
    } else words.push(child);
  }
  if (pieces.length === 0) return [paragraph];
  end();
  return pieces;
}

/** Splits a paragraph into block elements on their own lines and the text between them. */
function splitLines(block: Paragraph | MdxTag): (Paragraph | MdxTag)[] {
  if (
    block.type === "mdxTag" ||
    !block.children.some((node) => node.type === "mdxTag" && endsParagraph(node.name))
  )
    return [block];
  const lines: PhrasingContent[][] = [[]];
  let depth = 0;
  for (const node of block.children) {
    if (node.type === "mdxTag" && !isComplete(node)) depth += node.isClosing ? -1 : 1;
    if (node.type !== "text" || depth > 0) lines.at(-1)?.push(node);
    else
      for (const [index, value] of node.value.split("\n").entries()) {
        if (index > 0) lines.push([{ type: "text", value: "\n", position: node.position }]);
        if (value) lines.at(-1)?.push({ type: "text", value, position: node.position });
      }
  }
  const pieces: PhrasingContent[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isBlockLine =
      line.some((node) => node.type === "mdxTag" && endsParagraph(node.name)) && isOfBlocks(line);
    if (isBlockLine || !isOpen) pieces.push(line);
    else pieces.at(-1)?.push(...line);
    isOpen = !isBlockLine;
  }
  if (pieces.length === 1) return [block];
  return pieces
    .map(trim)
    .filter((children) => children.length > 0)
    .map((children) => ({ ...block, children, position: positionOf(children) }));
}

/** Replaces a paragraph that consists only of block elements by its content. */
function unwrap(block: Paragraph | MdxTag, unwrapped: WeakSet<object>): RootContent[] {
  if (block.type === "mdxTag" || !isOfBlocks(block.children)) return [block];
  for (const node of block.children) unwrapped.add(node);
  return block.children;
}

function isOfBlocks(words: readonly PhrasingContent[]): boolean {
  const open: string[] = [];
  let hasBlock = false;
  for (const node of words) {
    if (node.type !== "mdxTag") {
      if (open.length === 0 && !isSpace(node) && !isComment(node)) return false;
      continue;
    }
    if (open.length === 0 && !isBlock(node.name)) return false;
    if (isComplete(node)) continue;
    if (!node.isClosing) open.push(node.name);
    else if (open.pop() !== node.name) return false;
    hasBlock = true;
  }
  return hasBlock && open.length === 0;
}

/** Removes whitespace at the start and end of inline content. */
export function trim(words: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = words.map((node) => ({ ...node }));
  for (const [edge, pattern] of [
    [() => trimmed[0], /^\s+/],
    [() => trimmed.at(-1), /\s+$/],
  ] as const) {
    const node = edge();
    if (node?.type === "text") node.value = node.value.replace(pattern, "");
    if (node && (node.type === "break" || (node.type === "text" && node.value === "")))
      trimmed.splice(trimmed.indexOf(node), 1);
  }
  return trimmed;
}

/** Returns the position from the first to the last node. */
export function positionOf(nodes: readonly RootContent[]): Paragraph["position"] {
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end];
  return start && end && { start, end };
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

function isComment(node: PhrasingContent): boolean {
  return node.type === "mdxExpression" && /^\s*\/\*/.test(node.written);
}
