import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { endsParagraph, isBlock } from "./names.ts";
import type { MdxTag } from "./syntax/nodes.ts";
import { isWhole } from "./pairTags.ts";

/**
 * Takes tags out of paragraphs where these would hold blocks: `<Tabs><Tab>text</Tab></Tabs>` on one line, an element that begins in one paragraph
 * and ends in another.
 * @param unwrapped Takes the parts of paragraphs that are in none any more.
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
          .flatMap((part) => unwrap(part, unwrapped))
      : [block],
  );
}

/** Tags whose counterparts are in other blocks. */
function tagsAcross(blocks: readonly RootContent[]): Set<MdxTag> {
  const lifted = new Set<MdxTag>();
  const open: { tag: MdxTag; index: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    const nodes = block.type === "paragraph" ? block.children : [block];
    for (const tag of nodes) {
      if (tag.type !== "mdxTag" || isWhole(tag)) continue;
      if (!tag.isClosing) {
        open.push({ tag, index });
        continue;
      }
      const found = open.findLastIndex((each) => each.tag.name === tag.name);
      const [start] = found === -1 ? [] : open.splice(found);
      if (start && start.index !== index && isBlock(tag.name)) lifted.add(start.tag).add(tag);
    }
  }
  return lifted;
}

/** A paragraph in pieces, with tags between them. */
function splitAt(paragraph: Paragraph, lifted: ReadonlySet<MdxTag>): (Paragraph | MdxTag)[] {
  const parts: (Paragraph | MdxTag)[] = [];
  let words: PhrasingContent[] = [];
  const end = () => {
    const children = trim(words);
    if (children.length > 0) parts.push({ ...paragraph, children, position: positionOf(children) });
    words = [];
  };
  for (const child of paragraph.children) {
    if (child.type === "mdxTag" && lifted.has(child)) {
      end();
      parts.push(child);
    } else words.push(child);
  }
  if (parts.length === 0) return [paragraph];
  end();
  return parts;
}

/** A paragraph in pieces: elements that are blocks and have their lines to themselves, and what is between them. */
function splitLines(part: Paragraph | MdxTag): (Paragraph | MdxTag)[] {
  if (
    part.type === "mdxTag" ||
    !part.children.some((node) => node.type === "mdxTag" && endsParagraph(node.name))
  )
    return [part];
  const lines: PhrasingContent[][] = [[]];
  let depth = 0;
  for (const node of part.children) {
    if (node.type === "mdxTag" && !isWhole(node)) depth += node.isClosing ? -1 : 1;
    if (node.type !== "text" || depth > 0) lines.at(-1)?.push(node);
    else
      for (const [index, value] of node.value.split("\n").entries()) {
        if (index > 0) lines.push([{ type: "text", value: "\n", position: node.position }]);
        if (value) lines.at(-1)?.push({ type: "text", value, position: node.position });
      }
  }
  const parts: PhrasingContent[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isOwn = line.some((node) => node.type === "mdxTag" && endsParagraph(node.name)) && isOfBlocks(line);
    if (isOwn || !isOpen) parts.push(line);
    else parts.at(-1)?.push(...line);
    isOpen = !isOwn;
  }
  if (parts.length === 1) return [part];
  return parts
    .map(trim)
    .filter((children) => children.length > 0)
    .map((children) => ({ ...part, children, position: positionOf(children) }));
}

/** What is in a paragraph that consists of elements which are no part of a line. */
function unwrap(part: Paragraph | MdxTag, unwrapped: WeakSet<object>): RootContent[] {
  if (part.type === "mdxTag" || !isOfBlocks(part.children)) return [part];
  for (const node of part.children) unwrapped.add(node);
  return part.children;
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
    if (isWhole(node)) continue;
    if (!node.isClosing) open.push(node.name);
    else if (open.pop() !== node.name) return false;
    hasBlock = true;
  }
  return hasBlock && open.length === 0;
}

/** Without the white space at both ends. */
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
