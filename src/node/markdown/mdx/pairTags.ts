import type { RootContent } from "mdast";
import { isVoid } from "./names.ts";
import type { MdxTag } from "./syntax/nodes.ts";

/** A pair of tags and the nodes between them. */
export interface MdxElement {
  type: "mdxElement";
  tag: MdxTag;
  /** The closing tag; `undefined` if the tag closes itself or its element has no closing tag. */
  end: MdxTag | undefined;
  children: MdxItem[];
}

/** A node or an element. An item of type `mdxTag` is a tag without a counterpart. */
export type MdxItem = RootContent | MdxElement;

interface Frame {
  tag: MdxTag | undefined;
  children: MdxItem[];
}

/** Maximum nesting of elements. Deeper tags are treated as tags without a counterpart. */
const MAX_DEPTH = 100;

/** Groups pairs of tags, with the nodes between them, into elements. */
export function pairMdxTags(nodes: readonly RootContent[]): MdxItem[] {
  const root: Frame = { tag: undefined, children: [] };
  const frames = [root];
  const add = (item: MdxItem) => void (frames.at(-1) as Frame).children.push(item);
  /** Replaces an unclosed element by its opening tag and its content. */
  const flatten = () => {
    const { tag, children } = frames.pop() as Frame;
    for (const item of [tag as MdxTag, ...children]) add(item);
  };
  for (const node of nodes) {
    if (node.type !== "mdxTag") add(node);
    else if (isComplete(node)) add({ type: "mdxElement", tag: node, end: undefined, children: [] });
    else if (!node.isClosing) {
      if (frames.length > MAX_DEPTH) add(node);
      else frames.push({ tag: node, children: [] });
    } else {
      const index = frames.findLastIndex(({ tag }) => tag?.name === node.name);
      if (index === -1) {
        add(node);
        continue;
      }
      while (frames.length - 1 > index) flatten();
      const { tag, children } = frames.pop() as Frame;
      add({ type: "mdxElement", tag: tag as MdxTag, end: node, children });
    }
  }
  while (frames.length > 1) flatten();
  return root.children;
}

/** Whether a tag is a complete element without a closing tag. */
export function isComplete({ name, isClosing, isSelfClosing }: MdxTag): boolean {
  return !isClosing && (isSelfClosing || isVoid(name));
}
