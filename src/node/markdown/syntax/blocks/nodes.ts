import type { Node, Parent, PhrasingContent, RootContent } from "mdast";

/** A block of an author's own as it is written, before it becomes a callout, a tab, or what it holds. */
export interface OwnBlock extends Parent {
  type: "ownBlock";
  /** Its first line. */
  head: string;
  /** Whether a line closes it, of those that need one. */
  isClosed: boolean;
  children: RootContent[];
}

/** What its author calls a block: the first child, where there is one. */
export interface BlockTitle extends Parent {
  type: "blockTitle";
  children: PhrasingContent[];
}

declare module "mdast" {
  interface BlockContentMap {
    ownBlock: OwnBlock;
  }
  interface RootContentMap {
    ownBlock: OwnBlock;
    blockTitle: BlockTitle;
  }
}

/** A block's title, and what stands below. */
export function splitTitle({ children }: OwnBlock): [title: BlockTitle | undefined, content: RootContent[]] {
  const [first, ...rest] = children;
  return first?.type === "blockTitle" ? [first, rest] : [undefined, children];
}

export function createParagraph(text: string, { position }: Pick<Node, "position">): RootContent {
  return { type: "paragraph", children: [{ type: "text", value: text, position }], position };
}
