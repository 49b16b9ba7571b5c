import type { Node, Parent, PhrasingContent, RootContent } from "mdast";

/** A block of the source, before it is converted to a callout, a tab, its content, or text. */
export interface OwnBlock extends Parent {
  type: "ownBlock";
  /** The first line of the block. */
  head: string;
  /** Whether the block has a closing line. Only fenced blocks can have one. */
  isClosed: boolean;
  children: RootContent[];
}

/** The title of a block. If present, it is the first child. */
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

/** Splits a block into its title and its content. */
export function splitTitle({ children }: OwnBlock): [title: BlockTitle | undefined, content: RootContent[]] {
  const [first, ...rest] = children;
  return first?.type === "blockTitle" ? [first, rest] : [undefined, children];
}

/** Creates a paragraph of plain text. */
export function createParagraph(text: string, { position }: Pick<Node, "position">): RootContent {
  return { type: "paragraph", children: [{ type: "text", value: text, position }], position };
}
