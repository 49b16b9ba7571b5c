import type { PhrasingContent, RootContent } from "mdast";
import { positionOf, trim } from "./liftTags.ts";

/** A node to show, and whether it is inline. */
export interface MdxPiece {
  node: RootContent;
  isWords: boolean;
}

/** Converts pieces to blocks. Adjacent inline nodes become one paragraph, unless a blank line is between them. */
export function gather(pieces: readonly MdxPiece[]): RootContent[] {
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const end = () => {
    const children = trim(words);
    if (children.length > 0) blocks.push({ type: "paragraph", children, position: positionOf(children) });
    words = [];
  };
  for (const { node, isWords } of pieces) {
    const lines = (node.position?.start.line ?? 0) - (words.at(-1)?.position?.end.line ?? Infinity);
    if (lines > 1) end();
    else if (isWords && lines === 1) words.push({ type: "text", value: "\n" });
    if (isWords) words.push(node as PhrasingContent);
    else {
      end();
      blocks.push(node);
    }
  }
  end();
  return blocks;
}

/** Returns the nodes of pieces that are all inline. */
export function nodesOf(pieces: readonly MdxPiece[]): PhrasingContent[] {
  return pieces.map(({ node }) => node as PhrasingContent);
}

/**
 * Returns the inline content of pieces; `undefined` if they contain blocks. With `isParagraphToo`, a single paragraph counts as inline
 * content.
 */
export function wordsIn(pieces: readonly MdxPiece[], isParagraphToo = false): PhrasingContent[] | undefined {
  if (pieces.every(({ isWords }) => isWords)) return nodesOf(pieces);
  const [only, another] = gather(pieces);
  return isParagraphToo && !another && only?.type === "paragraph" && !only.data ? only.children : undefined;
}
