import type { RootContent } from "mdast";
import { isVoid } from "./names.ts";
import type { MdxTag } from "./syntax/nodes.ts";

/** Tags with what is between them. */
export interface MdxElement {
  type: "mdxElement";
  tag: MdxTag;
  /** None of a tag that closes itself. */
  end: MdxTag | undefined;
  children: Item[];
}

/** A node, or an element of them. A tag is one without counterpart. */
export type Item = RootContent | MdxElement;

interface Frame {
  tag: MdxTag | undefined;
  children: Item[];
}

/** Elements are nested no deeper; further tags are taken as being without counterpart. */
const DEEPEST = 100;

/** Makes elements of tags and the nodes between them. */
export function pairTags(nodes: readonly RootContent[]): Item[] {
  const root: Frame = { tag: undefined, children: [] };
  const frames = [root];
  const add = (item: Item) => void (frames.at(-1) as Frame).children.push(item);
  /** Takes an element that nothing closes for its tag and what follows it. */
  const flatten = () => {
    const { tag, children } = frames.pop() as Frame;
    for (const item of [tag as MdxTag, ...children]) add(item);
  };
  for (const node of nodes) {
    if (node.type !== "mdxTag") add(node);
    else if (isWhole(node)) add({ type: "mdxElement", tag: node, end: undefined, children: [] });
    else if (!node.isClosing) {
      if (frames.length > DEEPEST) add(node);
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

/** Whether a tag is an element by itself. */
export function isWhole({ name, isClosing, isSelfClosing }: MdxTag): boolean {
  return !isClosing && (isSelfClosing || isVoid(name));
}
